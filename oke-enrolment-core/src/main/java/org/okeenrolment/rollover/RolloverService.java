package org.okeenrolment.rollover;

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
   */
  Outcome<CarryOverResult> carryOver(CarryOver command);
}
