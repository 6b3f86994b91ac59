package org.okeenrolment.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.regulation.Days;

/**
 * When students may sign themselves up for a sitting (inschrijfperiode), half-open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param opens the first instant in it; empty: it was always open
 * @param closes the first instant after it; empty: it does not close
 */
public record Window(Optional<Instant> opens, Optional<Instant> closes) {
  /**
   * Answers the window from the start of the first day until the end of the last.
   *
   * @param days the days, both ends in
   * @param zone the time zone of the institution
   */
  public static Window of(Days days, ZoneId zone) {
    return new Window(
        days.from().map(day -> day.atStartOfDay(zone).toInstant()),
        days.to().map(day -> endOf(day, zone)));
  }

  /** Answers the window that was always open and does not close. */
  static Window always() {
    return new Window(Optional.empty(), Optional.empty());
  }

  /**
   * Answers the window that a sitting has of its own.
   *
   * @param own the window of the sitting
   */
  public static Window of(Interval own) {
    return new Window(Optional.of(own.start()), Optional.of(own.end()));
  }

  /** Answers the first instant after a day. */
  static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  boolean isOpen(Instant now) {
    return !isNotOpenYet(now) && !isClosed(now);
  }

  boolean isNotOpenYet(Instant now) {
    return opens.isPresent() && now.isBefore(opens.get());
  }

  /**
   * Answers whether it is over.
   *
   * @param now the moment for which is asked
   */
  public boolean isClosed(Instant now) {
    return closes.isPresent() && !now.isBefore(closes.get());
  }
}
