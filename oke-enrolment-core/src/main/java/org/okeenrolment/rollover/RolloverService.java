package org.okeenrolment.rollover;

import java.util.function.Consumer;
import org.okeenrolment.decision.Outcome;

/**
 * Moves what was not passed to the next school year (doorschuiven).
 *
 * <p>Thread-safe.
 */
public interface RolloverService {
  /**
   * Moves every open enrolment of a school year for which an attempt is left to the next year; the
   * old one is closed and the new one names it. Run twice or stopped half way and run again, the
   * end is the same.
   *
   * @param command the school year that ends
   * @param told is told of every enrolment of the year, carried over or not, student by student in
   *     the order of their ids, each after his transaction
   */
  Outcome<CarryOverResult> carryOver(CarryOver command, Consumer<CarryOverAnswer> told);

  /**
   * Does the same and tells nobody.
   *
   * @param command the school year that ends
   */
  default Outcome<CarryOverResult> carryOver(CarryOver command) {
    return carryOver(command, answer -> {});
  }

  /**
   * Answers what carrying over would come to now, by the same rules, and changes nothing.
   *
   * @param command the school year that ends
   * @param told is told of every enrolment of the year, student by student in the order of their
   *     ids
   */
  Outcome<CarryOverResult> propose(CarryOver command, Consumer<CarryOverAnswer> told);
}
