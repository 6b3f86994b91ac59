package org.okeenrolment.plan;

/** Out of which seats of a sitting somebody is seated (soort plaats). Immutable and thread-safe. */
public enum SeatPool {
  /** The capacity of the sitting (reguliere plaats). */
  REGULAR,
  /** The quota of the late window; the capacity is not used (plaats voor late aanmelding). */
  LATE,
  /**
   * One more than there are, by decision of the exam office (plaats boven de capaciteit); it counts
   * with the regular ones.
   */
  BEYOND_CAPACITY
}
