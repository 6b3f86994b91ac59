package org.okeenrolment.adapter.oke;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Dates and moments of messages (datums en tijdstippen), in the time zone of the institution.
 *
 * <p>Immutable and thread-safe.
 */
public final class OkeTimes {
  private final ZoneId zone;

  /**
   * Makes one.
   *
   * @param zone the time zone of what is written without an offset
   */
  public OkeTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a moment: with offset, or, as some write it, without one or as a date only.
   *
   * @param text the text
   * @return the moment; empty where it is none
   */
  public Optional<Instant> instant(String text) {
    return parsed(() -> IsoText.moment(text))
        .or(() -> parsed(() -> LocalDateTime.parse(text).atZone(zone).toInstant()))
        .or(() -> date(text).map(day -> day.atStartOfDay(zone).toInstant()));
  }

  /**
   * Reads a date.
   *
   * @param text the text
   * @return the date; empty where it is none
   */
  public Optional<LocalDate> date(String text) {
    return parsed(() -> IsoText.date(text));
  }

  /**
   * Answers the local day of a moment.
   *
   * @param instant the moment
   */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * Answers the moment at which it is a local time.
   *
   * @param local the local time
   */
  public Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /**
   * Writes a moment with the offset that the zone has then.
   *
   * @param instant the moment
   */
  public String text(Instant instant) {
    return IsoText.of(instant.atZone(zone).toOffsetDateTime());
  }

  private static <T> Optional<T> parsed(Supplier<T> parser) {
    try {
      return Optional.of(parser.get());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
