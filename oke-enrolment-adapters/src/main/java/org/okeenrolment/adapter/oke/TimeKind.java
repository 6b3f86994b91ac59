package org.okeenrolment.adapter.oke;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, moments and durations; the text of a date or a moment stays as it came. */
final class TimeKind extends Kind {
  /** A day: {@code YYYY-MM-DD}. */
  static final Kind DATE = new TimeKind(TimeKind::date);

  /** A moment with its offset. */
  static final Kind DATE_TIME = new TimeKind(TimeKind::moment);

  /** Minutes: {@code PTnM}. */
  static final Kind DURATION = new TimeKind(TimeKind::duration);

  /** A number of minutes; a duration is read as one. */
  static final Kind MINUTES =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          if (!(value instanceof String text)) {
            return NUMBER.read(value, at);
          }
          OptionalInt minutes = minutes(String.valueOf(DURATION.read(text, Place.probe())));
          return minutes.isPresent() ? told(text, minutes.getAsInt(), at) : leaveOut(text, at);
        }
      };

  private static final Pattern WRITTEN = Pattern.compile("PT(\\d{1,6})M");
  private static final Pattern MEANT_AS_MINUTES = Pattern.compile("P?(\\d{1,6})M?");
  private static final int LONGEST = 40;

  /** What is to be said of a text, and how it is read; null where it is as it should be. */
  private record Remark(String detail, String advice, String as) {}

  private final Function<String, @Nullable Remark> remark;

  private TimeKind(Function<String, @Nullable Remark> remark) {
    this.remark = remark;
  }

  @Override
  @Nullable Object read(Object value, Place at) {
    Object text = value instanceof Integer number ? number.toString() : Kind.TEXT.read(value, at);
    if (!(text instanceof String given)) {
      return null;
    }
    Remark said = remark.apply(given);
    if (said == null) {
      return given;
    }
    at.differs(said.detail(), said.advice());
    return said.as();
  }

  private static @Nullable Remark date(String text) {
    return parses(text, IsoText::date)
        ? null
        : new Remark("is no date", "It should be written as YYYY-MM-DD.", text);
  }

  private static @Nullable Remark moment(String text) {
    if (parses(text, IsoText::moment)) {
      return null;
    }
    if (parses(text, LocalDateTime::parse)) {
      return new Remark("has no offset", "It is taken in the zone of the institution.", text);
    }
    return parses(text, IsoText::date)
        ? new Remark("is a date without a time", "It is taken as the start of the day.", text)
        : new Remark("is no moment", "It should be written as RFC 3339 with an offset.", text);
  }

  private static @Nullable Remark duration(String text) {
    if (WRITTEN.matcher(text).matches()) {
      return null;
    }
    Matcher meant = MEANT_AS_MINUTES.matcher(text);
    if (meant.matches()) {
      String minutes = "PT" + meant.group(1) + "M";
      return new Remark("is not written as PTnM", "It is read as %s.".formatted(minutes), minutes);
    }
    try {
      String minutes = "PT" + shortText(text, Duration::parse).toMinutes() + "M";
      return new Remark("is not written as PTnM", "It is read as %s.".formatted(minutes), minutes);
    } catch (DateTimeException | ArithmeticException unreadable) {
      return new Remark("is no duration in minutes", "It should be written as PTnM.", text);
    }
  }

  private static boolean parses(String text, Function<String, ?> parser) {
    try {
      shortText(text, parser);
      return true;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  /** The minutes of a duration as the standard writes it; none where it is no such text. */
  static OptionalInt minutes(String duration) {
    Matcher written = WRITTEN.matcher(duration);
    return written.matches()
        ? OptionalInt.of(Integer.parseInt(written.group(1)))
        : OptionalInt.empty();
  }

  private static <T> T shortText(String text, Function<String, T> parser) {
    if (text.length() > LONGEST) {
      throw new DateTimeException("too long");
    }
    return parser.apply(text);
  }
}
