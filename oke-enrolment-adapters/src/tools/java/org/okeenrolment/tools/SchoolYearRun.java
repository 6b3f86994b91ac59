package org.okeenrolment.tools;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ReopenEnrolment;

/**
 * The year: some enrolments end, rounds of sittings follow each other, the rest is carried over.
 */
final class SchoolYearRun {
  private static final int ROUNDS = 4;
  private static final int OPTIONAL_DAYS_AFTER = 25;
  private static final int DAYS_BETWEEN = 50;
  private static final int EXEMPTED_ONE_IN = 40;
  private static final int WITHDRAWN_ONE_IN = 50;

  private static final String UNKNOWN = "0c0b4f8e-3a55-4c52-9a3b-5d9f5e1f7a10";

  private final School school;
  private final Round.Staff staff;
  private final LocalDate first;
  private final SchoolYear year;

  /** Makes a run of a school that is open, of which pages are printed where somebody wants them. */
  SchoolYearRun(School school, Optional<Pages> pages) {
    this.school = school;
    this.staff = new Round.Staff(school, pages);
    this.first = firstDay();
    this.year = SchoolYear.of(first);
  }

  /** Runs the year to its last day. */
  Account run() {
    endSome();
    sendAMistake();
    school.supplier().runShortOfLicences();
    OptionalExam optional = new OptionalExam(school);
    school
        .bundled()
        .ifPresent(
            bundled -> {
              new Movers(school, bundled, year).run();
              optional.enrol(year);
            });
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate monday = monday(first.plusDays((long) round * DAYS_BETWEEN));
      if (monday.plusDays(30).isAfter(year.lastDay())) {
        break;
      }
      new Round(school, staff, new Week(school, year, round, monday)).run();
      if (round == 0) {
        optional.hold(staff, monday.plusDays(OPTIONAL_DAYS_AFTER));
      }
    }
    staff.committee().considerOneAttempt(year);
    new Reconciling(school, staff.office()).run(year);
    Account account = new YearEnd(school, year).close();
    staff.papers().file();
    return account;
  }

  /** When the time to keep them has passed, forgets the students who left. */
  void archive() {
    new Archive(school, year).run(staff.reports());
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

  private void endSome() {
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

  /** The diploma was of somebody else. */
  private void reopen(Enrolment enrolment) {
    ReopenEnrolment reopen =
        new ReopenEnrolment(School.COMMITTEE, enrolment.id(), "the diploma is not his");
    school.exams().enrolment().reopen(reopen).orElseThrow();
    school.figures().add(Figure.REOPENED);
  }

  /** The registration system withdraws somebody whom it never delivered. */
  private void sendAMistake() {
    school.receive("1-mistakes", school.registration().withdrawal(UNKNOWN));
  }

  private void endPerhaps(Enrolment enrolment) {
    String about = enrolment.of().student() + " " + enrolment.of().exam();
    if (school.chance().oneIn(EXEMPTED_ONE_IN, "exempted", about)) {
      school
          .exams()
          .enrolment()
          .exempt(new ExemptEnrolment(School.COMMITTEE, enrolment.id(), "earlier diploma"))
          .orElseThrow();
      if (school.figures().of(Figure.REOPENED) == 0) {
        reopen(enrolment);
      }
    } else if (school.chance().oneIn(WITHDRAWN_ONE_IN, "withdrawn", about)) {
      enrolment
          .partner()
          .ifPresent(
              known -> {
                school.receive(
                    "1-withdrawals", school.registration().withdrawal(known.association()));
                school.figures().add(Figure.WITHDRAWN_BY_REGISTRATION);
              });
    }
  }
}
