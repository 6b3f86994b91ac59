package org.okeenrolment.plan;

/** How far a sitting is (status van een zitting). Immutable and thread-safe. */
public enum SittingState {
  /** To come or going on; students can be signed up until it starts (open). */
  OPEN,
  /** Cancelled by the school (geannuleerd); its participants lose no attempt. */
  CANCELLED,
  /** Held and closed: absence is booked (afgesloten). */
  CLOSED
}
