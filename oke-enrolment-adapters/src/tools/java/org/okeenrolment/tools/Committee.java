package org.okeenrolment.tools;

import java.util.Collection;
import java.util.List;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.enrol.EnrolmentId;

/** The exam committee: students without an attempt left ask it for an extra one. */
final class Committee {
  private static final int PAGE = 20;
  private static final int REFUSED_ONE_IN = 3;

  private final School school;
  private final ExamEnrolment exams;
  private int asked;
  private int granted;

  Committee(School school) {
    this.school = school;
    this.exams = school.exams();
  }

  /** Asks for the students, and has the committee decide what waits for it. */
  void decide(Collection<EnrolmentId> withoutAttempt) {
    for (EnrolmentId enrolment : withoutAttempt) {
      AskDecision command =
          new AskDecision(
              School.OFFICE, enrolment, DecisionMatter.extra(), "The student asked for it.");
      asked += exams.decisions().ask(command).isDone() ? 1 : 0;
    }
    for (List<DecisionRequest> page = toDecide(); !page.isEmpty(); page = toDecide()) {
      page.forEach(this::decide);
    }
  }

  /** The first of those that wait; what is decided waits no longer. */
  private List<DecisionRequest> toDecide() {
    return exams.decisions().toDecide(School.COMMITTEE, null, PAGE).orElseThrow();
  }

  private void decide(DecisionRequest request) {
    if (school.chance().oneIn(REFUSED_ONE_IN, "extra attempt refused", request.of())) {
      exams
          .decisions()
          .refuse(new RefuseDecision(School.COMMITTEE, request.id(), "He did not prepare."))
          .orElseThrow();
    } else {
      exams
          .decisions()
          .grant(new GrantDecision(School.COMMITTEE, request.id(), "He can pass it."))
          .orElseThrow();
      granted++;
    }
  }

  int asked() {
    return asked;
  }

  int granted() {
    return granted;
  }
}
