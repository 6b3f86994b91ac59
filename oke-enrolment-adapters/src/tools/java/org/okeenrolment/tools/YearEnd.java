package org.okeenrolment.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.ExamSeats;
import org.okeenrolment.monitor.Overview;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.rollover.CarryOverResult;

/** The last day: what was not passed is carried over, and everything is counted. */
final class YearEnd {
  private final School school;
  private final ExamEnrolment exams;
  private final SchoolYear year;
  private final Figures figures;
  private final Map<String, Integer> staying = new TreeMap<>();

  YearEnd(School school, SchoolYear year) {
    this.school = school;
    this.exams = school.exams();
    this.year = year;
    this.figures = school.figures();
  }

  Account close() {
    school.clock().moveTo(School.at(year.lastDay(), 9));
    carryOver();
    for (StudentId student : school.register().students()) {
      figures.add(Figure.STUDENTS);
      exams.enrolment().ofStudent(School.OFFICE, student).orElseThrow().stream()
          .filter(enrolment -> enrolment.schoolYear().equals(year))
          .forEach(this::count);
    }
    Surprise.unlessEqual(
        figures.of(Figure.WITHDRAWN),
        figures.of(
            Figure.WITHDRAWN_BY_REGISTRATION, Figure.WITHDRAWN_BY_MOVE, Figure.WITHDRAWN_BY_HAND),
        "withdrawn enrolments");
    figures.add(Figure.SIGN_UPS, figures.of(Account.SIGNING_UP) + figures.of(Account.COMING));
    figures.add(
        Figure.MOVED, figures.of(Figure.MOVED_BY_STUDENT, Figure.MOVED_TO_QUIET, Figure.RELOCATED));
    figures.add(Figure.REGISTERED, school.registration().attemptsWithResult());
    YearReview review = exams.monitor().yearReview(School.OFFICE, year).orElseThrow();
    Overview overview = exams.monitor().overview(School.OFFICE).orElseThrow();
    Surprise.unlessEqual(overview.findings(), review.openFindings(), "open findings");
    return new Account(school.exchange(), year, figures, staying, review);
  }

  /** What waits on that day, what is proposed and what is done say the same. */
  private void carryOver() {
    List<ExamSeats> seats =
        exams.monitor().seats(School.OFFICE, year, null, Integer.MAX_VALUE).orElseThrow();
    CarryOver command = new CarryOver(School.OFFICE, year);
    CarryOverResult proposed = exams.rollover().propose(command, told -> {}).orElseThrow();
    CarryOverResult carried = exams.rollover().carryOver(command, this::told).orElseThrow();
    Surprise.unlessEqual(proposed, carried, "for the carry-over");
    Surprise.unlessEqual(
        seats.stream().mapToInt(ExamSeats::students).sum(),
        carried.carried(),
        "exams to be taken still");
  }

  private void told(CarryOverAnswer answer) {
    if (answer.isCarried()) {
      figures.add(Figure.CARRIED);
    }
    if (answer.isStaying()) {
      Decision decision = answer.decision();
      decision.reasons().forEach(reason -> staying.merge(reason.code(), 1, Integer::sum));
      decision.pending().forEach(pending -> staying.merge(pending.toString(), 1, Integer::sum));
    }
  }

  private void count(Enrolment enrolment) {
    figures.add(Figure.ENROLMENTS);
    figures.add(
        switch (enrolment.origin()) {
          case AUTOMATIC -> Figure.AUTOMATIC;
          case OKE -> Figure.OKE;
          case MANUAL -> Figure.MANUAL;
          case CARRIED_OVER -> Figure.CARRIED_OVER;
        });
    switch (enrolment.state()) {
      case COMPLETED -> figures.add(Figure.PASSED);
      case EXEMPTED -> figures.add(Figure.EXEMPTED);
      case WITHDRAWN -> figures.add(Figure.WITHDRAWN);
      case OPEN -> figures.add(Figure.STAYING);
      case CLOSED -> {} // carried over, as the run said
    }
    List<Fact> facts = exams.attempts().ledger(School.OFFICE, enrolment.of()).orElseThrow().facts();
    countAttempts(Tally.of(school.regulation(), facts, Optional.empty()));
  }

  private void countAttempts(Tally tally) {
    for (Fact.Attempt attempt : tally.attempts()) {
      figures.add(Figure.ATTEMPTS);
      if (attempt.outcome().equals(AttemptOutcome.NO_SHOW)) {
        figures.add(Figure.ABSENT);
      } else if (attempt.outcome().isVoid()) {
        figures.add(Figure.VOID);
      } else {
        boolean passed = tally.isPassed(attempt);
        figures.add(passed ? Figure.ATTEMPTS_PASSED : Figure.NOT_PASSED);
        figures.add(Figure.PARTS_PASSED, passed && attempt.part().isPresent() ? 1 : 0);
      }
    }
  }
}
