package org.okeenrolment.tools;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptEnrolment;

/**
 * The year: some enrolments end, rounds of sittings follow each other, the rest is carried over.
 */
final class SchoolYearRun {
  private static final int ROUNDS = 4;
  private static final int DAYS_BETWEEN = 50;
  private static final int EXEMPTED_ONE_IN = 40;
  private static final int WITHDRAWN_ONE_IN = 50;

  private final School school;

  SchoolYearRun(School school) {
    this.school = school;
  }

  Account run() {
    LocalDate first = firstDay();
    SchoolYear year = SchoolYear.of(first);
    endSome(year);
    Account account = new Account(school, year);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate monday = monday(first.plusDays((long) round * DAYS_BETWEEN));
      if (monday.plusDays(30).isAfter(year.lastDay())) {
        break;
      }
      account.add(new Round(school, year, round, monday).run());
    }
    school.clock().moveTo(School.at(year.lastDay(), 9));
    account.count(new YearEnd(school, year));
    return account;
  }

  /** A month after the last of the exams may be planned. */
  private LocalDate firstDay() {
    return school.register().plannableExams().stream()
        .map(PlannableExam::period)
        .map(Interval::start)
        .max(Comparator.naturalOrder())
        .map(start -> LocalDate.ofInstant(start, School.ZONE).plusDays(30))
        .orElse(LocalDate.of(2026, 11, 2));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private void endSome(SchoolYear year) {
    for (StudentId student : school.register().students()) {
      List<Enrolment> own =
          school.exams().enrolment().ofStudent(School.OFFICE, student).orElseThrow();
      for (Enrolment enrolment : own) {
        if (enrolment.schoolYear().equals(year) && enrolment.isOpen()) {
          endPerhaps(enrolment);
        }
      }
    }
  }

  private void endPerhaps(Enrolment enrolment) {
    String about = enrolment.of().student() + " " + enrolment.of().exam();
    if (school.chance().oneIn(EXEMPTED_ONE_IN, "exempted", about)) {
      school
          .exams()
          .enrolment()
          .exempt(new ExemptEnrolment(School.COMMITTEE, enrolment.id(), "earlier diploma"))
          .orElseThrow();
    } else if (school.chance().oneIn(WITHDRAWN_ONE_IN, "withdrawn", about)) {
      enrolment
          .partner()
          .ifPresent(
              known ->
                  school.receive(
                      "1-withdrawals", school.registration().withdrawal(known.association())));
    }
  }
}
