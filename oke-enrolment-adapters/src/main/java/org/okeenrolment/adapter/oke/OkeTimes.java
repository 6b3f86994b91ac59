package org.okeenrolment.adapter.oke;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Dates and instants of messages, in the time zone of the institution. */
final class OkeTimes {
  private final ZoneId zone;

  OkeTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads an instant: with offset, or, as some write it, without one or as a date only. */
  Optional<Instant> instant(String text) {
    return parsed(() -> OffsetDateTime.parse(text).toInstant())
        .or(() -> parsed(() -> LocalDateTime.parse(text).atZone(zone).toInstant()))
        .or(() -> date(text).map(day -> day.atStartOfDay(zone).toInstant()));
  }

  Optional<LocalDate> date(String text) {
    return parsed(() -> LocalDate.parse(text));
  }

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  String text(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime());
  }

  private static <T> Optional<T> parsed(Supplier<T> parser) {
    try {
      return Optional.of(parser.get());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
