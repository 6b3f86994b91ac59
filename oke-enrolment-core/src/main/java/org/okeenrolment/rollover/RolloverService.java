package org.okeenrolment.rollover;

import java.util.function.Consumer;
import org.okeenrolment.decision.Outcome;

/**
 * Moves what was not passed to the next school year (doorschuiven), and follows students who move
 * to another programme or cohort, or leave (overstap, uitschrijving).
 *
 * <p>Thread-safe.
 */
public interface RolloverService {
  /**
   * Moves every open enrolment of a school year for which an attempt is left to the next year; the
   * old one is closed and the new one names it. Who waited for a seat with the old one may wait
   * again with the new one. Run twice or stopped half way and run again, the end is the same.
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

  /**
   * Brings the enrolments of a student in line with his move: what only the old programme asked for
   * is withdrawn with its sign-ups, or kept and reported where work was made; what is new in the
   * plan is added; what stays has other purposes. An enrolment for which no programme was ever
   * known, made by hand or received, is left to whoever made it. Done twice, the second time
   * changes nothing.
   *
   * @param command who moves
   * @return what was done for each exam
   */
  Outcome<StudentTransfer> transfer(TransferStudent command);

  /**
   * Answers what {@link #transfer(TransferStudent)} would do now, by the same rules, and changes
   * nothing.
   *
   * @param command who moves
   */
  Outcome<StudentTransfer> propose(TransferStudent command);

  /**
   * Does the same for everybody who, by the catalogue, is not in the programme and cohort any more
   * while his open enrolments say so. Where the move goes to nothing, those who went to another
   * cohort are meant as well: have them transferred there first, or their sign-ups are lost.
   *
   * @param command from where to where
   * @param told is told of every student, in the order of their ids, each after his transaction
   */
  Outcome<CohortTransfer> transfer(TransferCohort command, Consumer<StudentTransfer> told);

  /**
   * Answers what {@link #transfer(TransferCohort, Consumer)} would do now, by the same rules, and
   * changes nothing.
   *
   * @param command from where to where
   * @param told is told of every student, in the order of their ids
   */
  Outcome<CohortTransfer> propose(TransferCohort command, Consumer<StudentTransfer> told);
}
