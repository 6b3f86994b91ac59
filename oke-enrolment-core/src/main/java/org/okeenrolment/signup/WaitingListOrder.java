package org.okeenrolment.signup;

/**
 * Who of those who wait for a seat is next (volgorde van de wachtlijst). Immutable and thread-safe.
 */
public enum WaitingListOrder {
  /** Who asked first (volgorde van binnenkomst). */
  FIRST_COME,
  /** Who has used the fewest attempts for the exam, and of those who asked first. */
  FEWEST_ATTEMPTS_USED
}
