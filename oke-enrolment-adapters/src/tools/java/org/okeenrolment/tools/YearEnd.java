package org.okeenrolment.tools;

import java.util.List;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Overview;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverResult;

/** What the exam office does at the end of a school year. */
final class YearEnd {
  private final ExamEnrolment exams;
  private final SchoolYear year;
  private final Committee committee;

  YearEnd(School school, SchoolYear year) {
    this.exams = school.exams();
    this.year = year;
    this.committee = new Committee(school);
  }

  /**
   * Carries over what can be, and once more what the committee has decided in between.
   *
   * @return what was carried over both times, and what stays after that
   */
  CarryOverResult carryOver() {
    CarryOverResult first = carryOverAsProposed();
    committee.decide(first.staying().keySet());
    CarryOverResult second = carryOverAsProposed();
    return new CarryOverResult(
        first.carried() + second.carried(), second.ended(), second.staying());
  }

  /** Looks at what a carry-over would do, and carries over what was looked at. */
  private CarryOverResult carryOverAsProposed() {
    CarryOver command = new CarryOver(School.OFFICE, year);
    CarryOverResult proposed = exams.rollover().propose(command, told -> {}).orElseThrow();
    CarryOverResult carried = exams.rollover().carryOver(command).orElseThrow();
    if (!carried.equals(proposed)) {
      throw new IllegalStateException(
          "The carry-over (%s) is not what was proposed (%s).".formatted(carried, proposed));
    }
    return carried;
  }

  /** Answers why there is no established result. */
  ResultGap.Cause whyNoResult(Enrolment enrolment) {
    return exams.monitor().whyNoResult(School.OFFICE, enrolment.id()).orElseThrow().cause();
  }

  /** Answers how many of the reports that were closed are still what their seals say. */
  int verified(List<SittingId> closed) {
    return (int)
        closed.stream()
            .map(sitting -> exams.sessionReports().verify(School.OFFICE, sitting).orElseThrow())
            .filter(verification -> verification.mismatches().isEmpty())
            .count();
  }

  /** Answers how many messages the partners do not have yet. */
  int waiting() {
    Overview overview = exams.monitor().overview(School.OFFICE, year).orElseThrow();
    return overview.messages().total();
  }

  Committee committee() {
    return committee;
  }
}
