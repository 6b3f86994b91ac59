package org.okeenrolment.enrol;

/**
 * How a registration system tells the attempts of one enrolment apart (kansidentiteit). Immutable
 * and thread-safe.
 */
public enum AttemptIdentity {
  /**
   * Each opportunity is a new exam to plan with a new enrolment, in which it counts the attempts
   * anew (nieuwe planbare toets per gelegenheid).
   */
  NEW_OFFERING,
  /**
   * Each attempt is an enrolment of its own for the same exam to plan, and the attempts are counted
   * through (nieuwe toetsinschrijving per kans), as the standard has it.
   */
  NEW_ASSOCIATION,
  /** There is one enrolment, whose number rises with each attempt (zelfde toetsinschrijving). */
  SAME_ASSOCIATION
}
