package org.okeenrolment.catalogue;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year (schooljaar, studiejaar): from 1 August until 31 July.
 *
 * <p>Immutable and thread-safe.
 *
 * @param startYear the calendar year in which it starts
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {
  /**
   * Answers the school year in which the day lies.
   *
   * @param day a local date of the institution
   */
  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(
        day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /** Answers the school year after this one. */
  public SchoolYear next() {
    return new SchoolYear(startYear + 1);
  }

  /** Answers 1 August, its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.AUGUST, 1);
  }

  /** Answers 31 July, its last day. */
  public LocalDate lastDay() {
    return next().firstDay().minusDays(1);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  @Override
  public String toString() {
    return startYear + "/" + (startYear + 1);
  }
}
