package org.okeenrolment.adapter.oke;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and moments in ISO 8601; only of a text that is not as messages have it the JDK is asked.
 */
final class IsoText {
  private static final String DATE = "9999-99-99";
  private static final String TIME = "T99:99:99";
  private static final String OFFSET = "99:99";
  private static final long SECONDS_OF_DAY = 86_400;
  private static final int MOST_SECONDS_OF_OFFSET = 18 * 3600;
  private static final int LENGTH_OF_DATE = DATE.length();
  private static final int LENGTH_OF_MOMENT = LENGTH_OF_DATE + TIME.length();

  private IsoText() {}

  /**
   * Reads a date.
   *
   * @throws java.time.DateTimeException when it is none
   */
  static LocalDate date(String text) {
    boolean usual = text.length() == LENGTH_OF_DATE && isLike(DATE, text, 0);
    return usual ? usualDate(text) : LocalDate.parse(text);
  }

  /**
   * Reads a moment with its offset.
   *
   * @throws java.time.DateTimeException when it is none
   */
  static Instant moment(String text) {
    boolean usual =
        isLike(DATE, text, 0) && isLike(TIME, text, LENGTH_OF_DATE) && hasUsualOffset(text);
    return usual ? usualMoment(text) : OffsetDateTime.parse(text).toInstant();
  }

  /** Writes a moment with its offset and its seconds, also where they are none. */
  static String of(OffsetDateTime moment) {
    if (moment.getNano() != 0) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    String text = moment.toLocalDateTime().toString();
    String seconds = moment.getSecond() == 0 ? ":00" : "";
    return text + seconds + moment.getOffset();
  }

  private static LocalDate usualDate(String text) {
    int year = 100 * number(text, 0) + number(text, 2);
    return LocalDate.of(year, number(text, 5), number(text, 8));
  }

  private static Instant usualMoment(String text) {
    LocalTime time = LocalTime.of(number(text, 11), number(text, 14), number(text, 17));
    long local = usualDate(text).toEpochDay() * SECONDS_OF_DAY + time.toSecondOfDay();
    return Instant.ofEpochSecond(local - usualOffset(text));
  }

  /** Seconds ahead of Greenwich; it is asked for so often that no object of the JDK is made. */
  private static int usualOffset(String text) {
    char sign = text.charAt(LENGTH_OF_MOMENT);
    if (sign == 'Z') {
      return 0;
    }
    int minutes = number(text, LENGTH_OF_MOMENT + 4);
    int seconds = 60 * (60 * number(text, LENGTH_OF_MOMENT + 1) + minutes);
    if (minutes > 59 || seconds > MOST_SECONDS_OF_OFFSET) {
      throw new DateTimeException("no offset");
    }
    return sign == '-' ? -seconds : seconds;
  }

  private static boolean hasUsualOffset(String text) {
    int sign = text.length() > LENGTH_OF_MOMENT ? text.charAt(LENGTH_OF_MOMENT) : ' ';
    return sign == 'Z'
        ? text.length() == LENGTH_OF_MOMENT + 1
        : (sign == '+' || sign == '-')
            && text.length() == LENGTH_OF_MOMENT + 1 + OFFSET.length()
            && isLike(OFFSET, text, LENGTH_OF_MOMENT + 1);
  }

  /** Whether a part of a text is like a sample, in which a nine stands for any digit. */
  private static boolean isLike(String sample, String text, int from) {
    boolean like = text.length() >= from + sample.length();
    for (int i = 0; like && i < sample.length(); i++) {
      int sign = text.charAt(from + i);
      like = sample.charAt(i) == '9' ? sign >= '0' && sign <= '9' : sign == sample.charAt(i);
    }
    return like;
  }

  private static int number(String text, int from) {
    return 10 * (text.charAt(from) - '0') + text.charAt(from + 1) - '0';
  }
}
