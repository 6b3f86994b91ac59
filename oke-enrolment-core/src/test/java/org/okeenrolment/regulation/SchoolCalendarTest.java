package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {
  /** Christmas 2026 on a Friday, a holiday of two weeks, and one from Wednesday to Tuesday. */
  private static final SchoolCalendar CALENDAR =
      new SchoolCalendar(
          Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)),
          List.of(
              Days.of(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3)),
              Days.of(LocalDate.of(2027, 2, 17), LocalDate.of(2027, 2, 23))),
          Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2026-12-18, 3, CALENDAR_DAY, 2026-12-21",
    "2026-12-18, 0, CALENDAR_DAY, 2026-12-18",
    "2026-12-24, 1, WORKING_DAY, 2026-12-28", // the 25th is a holiday, then a weekend
    "2026-12-19, 0, WORKING_DAY, 2026-12-19", // a Saturday stays
    "2026-12-19, 1, WORKING_DAY, 2026-12-21",
    "2026-12-18, 1, SCHOOL_DAY, 2027-01-04",
    "2027-02-16, 1, SCHOOL_DAY, 2027-02-24",
    "2026-12-18, 2, WEEK, 2027-01-01",
    "2026-12-16, 1, LESSON_WEEK, 2027-01-06", // two weeks are holidays wholly
    "2027-02-16, 1, LESSON_WEEK, 2027-02-23", // a week that is so in part counts
    "2027-01-31, 1, MONTH, 2027-02-28",
    "2026-08-31, 18, MONTH, 2028-02-29",
    "2024-02-29, 1, YEAR, 2025-02-28",
    "2026-08-31, 2, YEAR, 2028-08-31",
    "2026-08-01, 0, SCHOOL_YEAR, 2027-07-31",
    "2026-07-31, 0, SCHOOL_YEAR, 2026-07-31",
    "2026-07-31, 2, SCHOOL_YEAR, 2028-07-31"
  })
  void startPlusATerm(LocalDate start, int n, TermUnit unit, LocalDate last) {
    assertThat(CALENDAR.plus(start, Term.of(n, unit))).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21, 3, CALENDAR_DAY, 2026-12-18",
    "2026-12-28, 1, WORKING_DAY, 2026-12-24",
    "2027-01-04, 1, SCHOOL_DAY, 2026-12-18",
    "2027-01-01, 2, WEEK, 2026-12-18",
    "2027-01-06, 1, LESSON_WEEK, 2026-12-16",
    "2027-03-31, 1, MONTH, 2027-02-28",
    "2028-02-29, 1, YEAR, 2027-02-28"
  })
  void aDayMinusATermGoesTheSameWayBack(LocalDate end, int n, TermUnit unit, LocalDate day) {
    assertThat(CALENDAR.minus(end, Term.of(n, unit))).isEqualTo(day);
  }

  @Test
  void anExtendedTermMovesToTheNextWorkingDayLast() {
    assertThat(extended(LocalDate.of(2026, 12, 18), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(extended(LocalDate.of(2026, 12, 25), 0)).isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(extended(LocalDate.of(2026, 12, 14), 1)).isEqualTo(LocalDate.of(2026, 12, 21));
  }

  private static LocalDate extended(LocalDate start, int weeks) {
    return CALENDAR.plus(start, new Term(weeks, TermUnit.WEEK, true, false, List.of()));
  }

  @Test
  void schoolYearsCannotBeCountedBack() {
    assertThatThrownBy(
            () -> CALENDAR.minus(LocalDate.of(2026, 12, 18), Term.of(1, TermUnit.SCHOOL_YEAR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 SCHOOL_YEAR");
  }

  @Test
  void aSchoolHolidayHasAFirstAndALastDay() {
    assertThatThrownBy(
            () ->
                new SchoolCalendar(
                    Set.of(), List.of(Days.since(LocalDate.of(2027, 7, 18))), Optional.empty()))
        .hasMessageContaining("2027-07-18");
    assertThatThrownBy(
            () ->
                new SchoolCalendar(
                    Set.of(),
                    List.of(new Days(Optional.empty(), Optional.of(LocalDate.of(2027, 7, 18)))),
                    Optional.empty()))
        .hasMessageContaining("no first or no last day");
  }

  @Test
  void daysAreInOrderWhenTheLastIsNotBeforeTheFirst() {
    LocalDate day = LocalDate.of(2027, 7, 18);
    assertThat(Days.of(day, day).isInOrder()).isTrue();
    assertThat(Days.of(day, day.minusDays(1)).isInOrder()).isFalse();
    assertThat(Days.since(day).isInOrder()).isTrue();
    assertThat(Days.all().isInOrder()).isTrue();
    assertThat(Days.all().contains(day)).isTrue();
  }
}
