package org.okeenrolment.rollover;

import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;

/**
 * What carrying over comes to for one enrolment of the school year that ends (doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolment the enrolment as it stood before
 * @param decision allowed: it is carried over; otherwise why not, and what somebody has to decide
 */
public record CarryOverAnswer(Enrolment enrolment, Decision decision) {
  /** Answers whether it is carried over. */
  public boolean isCarried() {
    return decision.isAllowed();
  }

  /** Answers whether it stays open in the school year that ends, until somebody does something. */
  public boolean isStaying() {
    return enrolment.isOpen() && !isCarried();
  }
}
