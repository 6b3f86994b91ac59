package org.okeenrolment.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * The holidays by which terms are counted (jaarrooster, vakantierooster).
 *
 * <p>Immutable and thread-safe.
 *
 * @param publicHolidays the public holidays (algemeen erkende feestdagen)
 * @param schoolHolidays the school holidays (schoolvakanties)
 * @param note a remark for people
 */
public record SchoolCalendar(
    Set<LocalDate> publicHolidays, List<Days> schoolHolidays, Optional<String> note) {
  private static final int DAYS_OF_WEEK = 7;
  private static final int WORKING_DAYS_OF_WEEK = 5;
  private static final int MONTHS_OF_YEAR = 12;

  /** Takes copies of the collections, and checks that every school holiday ends. */
  public SchoolCalendar {
    publicHolidays = Set.copyOf(publicHolidays);
    schoolHolidays = List.copyOf(schoolHolidays);
    for (Days holiday : schoolHolidays) {
      if (holiday.from().isEmpty() || holiday.to().isEmpty()) {
        throw new IllegalArgumentException(
            "The school holiday (%s) has no first or no last day.%nMaybe give it both."
                .formatted(holiday));
      }
    }
  }

  /** Answers a calendar without any holiday. */
  public static SchoolCalendar withoutHolidays() {
    return new SchoolCalendar(Set.of(), List.of(), Optional.empty());
  }

  /**
   * Answers the last day of a term.
   *
   * @param start the day from which it runs; it is not counted
   * @param term the term
   */
  public LocalDate plus(LocalDate start, Term term) {
    LocalDate last = move(start, term, 1);
    while (term.extend() && !isWorkingDay(last)) {
      last = last.plusDays(1);
    }
    return last;
  }

  /**
   * Answers the day from which a term ends on the given day.
   *
   * @param end the day from which is counted back; it is not counted
   * @param term the term, not in school years
   * @throws IllegalArgumentException when the term is in school years
   */
  public LocalDate minus(LocalDate end, Term term) {
    return move(end, term, -1);
  }

  private LocalDate move(LocalDate start, Term term, int direction) {
    int n = direction * term.n();
    return switch (term.unit()) {
      case CALENDAR_DAY -> start.plusDays(n);
      case WORKING_DAY -> step(start, n, 1, this::isWorkingDay);
      case SCHOOL_DAY -> step(start, n, 1, day -> isWorkingDay(day) && !isSchoolHoliday(day));
      case WEEK -> start.plusWeeks(n);
      case LESSON_WEEK -> step(start, n, DAYS_OF_WEEK, this::isInLessonWeek);
      case MONTH -> start.plusMonths(n);
      case YEAR -> start.plusMonths((long) MONTHS_OF_YEAR * n);
      case SCHOOL_YEAR -> endOfSchoolYear(start, term, direction);
    };
  }

  private static LocalDate endOfSchoolYear(LocalDate start, Term term, int direction) {
    if (direction < 0) {
      throw new IllegalArgumentException(
          "The term (%s) cannot be counted back from (%s).%nMaybe use weeks or months."
              .formatted(term, start));
    }
    return new SchoolYear(SchoolYear.of(start).startYear() + term.n()).lastDay();
  }

  private static LocalDate step(LocalDate start, int n, int days, Predicate<LocalDate> isCounted) {
    LocalDate day = start;
    for (int left = Math.abs(n); left > 0; ) {
      day = day.plusDays((long) Integer.signum(n) * days);
      if (isCounted.test(day)) {
        left--;
      }
    }
    return day;
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= WORKING_DAYS_OF_WEEK && !publicHolidays.contains(day);
  }

  private boolean isSchoolHoliday(LocalDate day) {
    return schoolHolidays.stream().anyMatch(holiday -> holiday.contains(day));
  }

  private boolean isInLessonWeek(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday
        .datesUntil(monday.plusDays(WORKING_DAYS_OF_WEEK))
        .anyMatch(working -> !isSchoolHoliday(working));
  }
}
