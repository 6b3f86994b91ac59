package org.okeenrolment.catalogue;

import java.time.Instant;

/**
 * A stretch of time (tijdvak), half-open: the start is in it, the end is not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first instant in it
 * @param end the first instant after it, later than the start
 */
public record Interval(Instant start, Instant end) {
  /** Checks that the end is later than the start. */
  public Interval {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "The end (%s) is not after the start (%s).%nMaybe the two were swapped."
              .formatted(end, start));
    }
  }

  /**
   * Answers whether the instant lies in this interval.
   *
   * @param instant the instant to look for
   */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /**
   * Answers whether the two have an instant in common; back to back is no overlap.
   *
   * @param other the other interval
   */
  public boolean overlaps(Interval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
