package org.okeenrolment.plan;

/** What came of asking for a seat (plaats). Immutable and thread-safe. */
public enum SeatClaim {
  /** The seat is taken for the student. */
  CLAIMED,
  /** No seat is left. */
  FULL,
  /** The student has a seat already. */
  ALREADY_THERE,
  /** The sitting is cancelled or closed, so that there is nothing to claim. */
  NOT_OPEN
}
