package org.okeenrolment.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.UnaryOperator;

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
   * Answers the stretch between two local times. In the night in which the clock goes forward, a
   * time in the gap stands for the first instant after it; in the one in which it goes back, of the
   * two instants of a start the earlier is meant, and of an end the later.
   *
   * @param start the local time at which it starts
   * @param end the local time at which it ends
   * @param zone the time zone of the institution
   */
  public static Interval of(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    return new Interval(
        instant(start, zone, ZonedDateTime::withEarlierOffsetAtOverlap),
        instant(end, zone, ZonedDateTime::withLaterOffsetAtOverlap));
  }

  private static Instant instant(
      LocalDateTime local, ZoneId zone, UnaryOperator<ZonedDateTime> which) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : which.apply(local.atZone(zone)).toInstant();
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
