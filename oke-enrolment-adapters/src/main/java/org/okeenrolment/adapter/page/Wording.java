package org.okeenrolment.adapter.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.okeenrolment.catalogue.Interval;

/**
 * The texts of a package in one language, and how it writes days, times and numbers (bewoording).
 *
 * <p>Days are written in full ({@code 12 januari 2027}), times as {@code 09:00}, in the time zone
 * of the institution. Immutable and thread-safe.
 */
public final class Wording {
  private static final Locale DUTCH = new Locale("nl");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ResourceBundle texts;
  private final Locale locale;
  private final ZoneId zone;
  private final DateTimeFormatter day;

  private Wording(ResourceBundle texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.locale = locale;
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
  }

  /**
   * Answers the wording of a bundle of this module.
   *
   * @param bundle its full name, of which there is a Dutch and an English one
   * @param locale Dutch where its language is {@code nl}, English otherwise
   * @param zone the time zone of the institution
   */
  public static Wording of(String bundle, Locale locale, ZoneId zone) {
    boolean dutch = DUTCH.getLanguage().equals(locale.getLanguage());
    ResourceBundle texts = ResourceBundle.getBundle(bundle, dutch ? DUTCH : Locale.ROOT);
    return new Wording(texts, dutch ? DUTCH : Locale.ENGLISH, zone);
  }

  /** Answers the language: {@code nl} or {@code en}. */
  public Locale locale() {
    return locale;
  }

  /** Answers the time zone. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Answers a text.
   *
   * @param key its key
   * @param values what comes in the places <code>{0}</code>, <code>{1}</code> and so on
   */
  public String text(String key, Object... values) {
    return PLACE
        .matcher(texts.getString(key))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }

  /**
   * Answers the word for a value of which others may exist, such as an attendance; where there is
   * no word for it, the value.
   *
   * @param kind what kind of value it is, with which the key starts
   * @param value the value
   */
  public String word(String kind, String value) {
    String key = kind + "." + value;
    return texts.containsKey(key) ? texts.getString(key) : value;
  }

  /**
   * Answers a column of a table.
   *
   * @param key the key of its head
   * @param kind what is in it
   */
  public Block.Column column(String key, Block.ColumnKind kind) {
    return new Block.Column(text(key), kind);
  }

  /**
   * Answers a name with its value.
   *
   * @param key the key of the name
   * @param value the value
   */
  public Block.Fact fact(String key, Cell value) {
    return new Block.Fact(text(key), value);
  }

  /**
   * Answers a name with a plain value.
   *
   * @param key the key of the name
   * @param value the value
   */
  public Block.Fact fact(String key, String value) {
    return fact(key, Cell.of(value));
  }

  /**
   * Answers a day in full.
   *
   * @param date the day
   */
  public String date(LocalDate date) {
    return day.format(date);
  }

  /**
   * Answers the day of a moment in full.
   *
   * @param moment the moment
   */
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, zone));
  }

  /**
   * Answers the time of a moment, to the minute.
   *
   * @param moment the moment
   */
  public String time(Instant moment) {
    return TIME.format(LocalTime.ofInstant(moment, zone));
  }

  /**
   * Answers the day and time of a moment.
   *
   * @param moment the moment
   */
  public String moment(Instant moment) {
    return date(moment) + ", " + time(moment);
  }

  /**
   * Answers from when until when, with both days where they differ.
   *
   * @param interval the interval
   */
  public String period(Interval interval) {
    return date(interval.start()).equals(date(interval.end()))
        ? moment(interval.start()) + "–" + time(interval.end())
        : moment(interval.start()) + " – " + moment(interval.end());
  }

  /**
   * Answers a number, with its thousands apart.
   *
   * @param number the number
   */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /**
   * Answers a number with all its decimals.
   *
   * @param number the number
   */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
