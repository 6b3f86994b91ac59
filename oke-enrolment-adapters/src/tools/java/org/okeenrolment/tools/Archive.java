package org.okeenrolment.tools;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.EraseStudent;
import org.okeenrolment.privacy.KeptRecords;
import org.okeenrolment.privacy.PseudonymiseStudent;
import org.okeenrolment.privacy.RetentionResult;

/** What is kept of the students who left, and of the reports in which they stand. */
final class Archive {
  /** How long students are known after their last school year. */
  static final Period RETENTION = Period.ofYears(1);

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final SchoolYear year;

  Archive(School school, SchoolYear year) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
    this.year = year;
  }

  /** Forgets who has to be forgotten; the reports are afterwards what they were. */
  void run(Reports reports) {
    Map<SittingId, String> hashes = reports.hashes();
    forgetOnRequest();
    school.clock().moveTo(School.at(year.lastDay().plus(RETENTION).plusDays(1), 9));
    ApplyRetention command = new ApplyRetention(School.OFFICE, year);
    RetentionResult rehearsed =
        exams.rehearse(steps -> steps.privacy().applyRetention(command)).orElseThrow();
    RetentionResult done = exams.privacy().applyRetention(command).orElseThrow();
    Surprise.unlessEqual(rehearsed, done, "for the retention");
    figures.add(Figure.PSEUDONYMISED, done.pseudonymised());
    figures.add(Figure.STILL_KNOWN, done.staying().size());
    reports.verify(hashes);
  }

  /** Of those who have nothing open one wants to be erased, and another to be known no longer. */
  private void forgetOnRequest() {
    List<StudentId> gone = new ArrayList<>(gone());
    if (!gone.isEmpty()) {
      EraseStudent erase = new EraseStudent(School.OFFICE, gone.remove(0), "asked for it");
      count(exams.privacy().erase(erase).orElseThrow(), Figure.ERASED);
    }
    if (!gone.isEmpty()) {
      PseudonymiseStudent command = new PseudonymiseStudent(School.OFFICE, gone.remove(0));
      count(exams.privacy().pseudonymise(command).orElseThrow(), Figure.PSEUDONYMISED_ON_REQUEST);
    }
  }

  private void count(KeptRecords kept, Figure figure) {
    figures.add(figure);
    figures.add(Figure.RECORDS_KEPT, kept.enrolments() + kept.participations());
  }

  private List<StudentId> gone() {
    return school.register().students().stream()
        .filter(student -> enrolments(student).stream().noneMatch(Enrolment::isOpen))
        .filter(student -> !enrolments(student).isEmpty())
        .sorted(Comparator.comparing(this::hasPassedNothing).thenComparing(student -> student))
        .limit(2)
        .toList();
  }

  private boolean hasPassedNothing(StudentId student) {
    return enrolments(student).stream()
        .noneMatch(enrolment -> enrolment.state() == EnrolmentState.COMPLETED);
  }

  private List<Enrolment> enrolments(StudentId student) {
    return exams.enrolment().ofStudent(School.OFFICE, student).orElseThrow();
  }
}
