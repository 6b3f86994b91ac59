package org.okeenrolment.tools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;

/**
 * Signs the candidates of a round up, the exams in turn automatically, by the student, by staff.
 */
final class SignUps {
  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;

  SignUps(School school, Figures figures) {
    this.school = school;
    this.exams = school.exams();
    this.figures = figures;
  }

  void signUp(Map<ExamId, List<Enrolment>> candidates, Map<ExamId, List<SittingId>> sittings) {
    int turn = 0;
    for (Exam exam : school.byName()) {
      List<Enrolment> enrolments = candidates.getOrDefault(exam.id(), List.of());
      List<SittingId> open = sittings.getOrDefault(exam.id(), List.of());
      if (!enrolments.isEmpty()) {
        switch (turn++ % 3) {
          case 0 -> automatically(exam, enrolments, open);
          case 1 -> figures.byStudent += oneByOne(enrolments, open, this::byStudent);
          default -> figures.byStaff += oneByOne(enrolments, open, this::byStaff);
        }
      }
    }
  }

  private void automatically(Exam exam, List<Enrolment> enrolments, List<SittingId> open) {
    if (exam.generic()) {
      count(exams.signUp().genericExam(new SignUpGenericExam(School.OFFICE, exam.id(), open)));
      return;
    }
    Set<ProgrammeCohort> cohorts = new LinkedHashSet<>();
    enrolments.forEach(enrolment -> cohorts.addAll(enrolment.purposes()));
    for (ProgrammeCohort cohort : cohorts) {
      count(
          exams
              .signUp()
              .cohort(
                  SignUpCohort.builder()
                      .actor(School.OFFICE)
                      .cohort(cohort)
                      .exam(exam.id())
                      .sittings(open)
                      .build()));
    }
  }

  private void count(Outcome<BulkSignUp> outcome) {
    BulkSignUp bulk = outcome.orElseThrow();
    figures.automatic += bulk.signedUp();
    figures.notSignedUp += bulk.notSignedUp().size();
  }

  /** Each takes the sitting that is his by the list, or the next one where that is full. */
  private int oneByOne(
      List<Enrolment> enrolments,
      List<SittingId> open,
      BiFunction<Enrolment, SittingId, Outcome<Participation>> signUp) {
    int signedUp = 0;
    for (int place = 0; place < enrolments.size(); place++) {
      Enrolment enrolment = enrolments.get(place);
      SittingId sitting = open.get(place * open.size() / enrolments.size());
      if (signUp.apply(enrolment, sitting).isDone()) {
        signedUp++;
      } else {
        figures.notSignedUp++;
        figures.waited += waits(enrolment, sitting) ? 1 : 0;
      }
    }
    return signedUp;
  }

  private boolean waits(Enrolment enrolment, SittingId sitting) {
    return exams
        .signUp()
        .joinWaitingList(new JoinWaitingList(School.OFFICE, enrolment.id(), sitting))
        .isDone();
  }

  /**
   * The student takes the first of the sittings on offer for him; where none is, he is told why.
   */
  private Outcome<Participation> byStudent(Enrolment enrolment, SittingId sitting) {
    Actor student = Actor.student(enrolment.of().student());
    SittingId chosen =
        exams.signUp().offered(student, enrolment.id()).orElseThrow().stream()
            .filter(offered -> offered.decision().isAllowed())
            .map(offered -> offered.sitting().id())
            .findFirst()
            .orElse(sitting);
    return exams.signUp().byStudent(new SignUpByStudent(student, enrolment.id(), chosen));
  }

  private Outcome<Participation> byStaff(Enrolment enrolment, SittingId sitting) {
    Actor teacher = School.teacherOf(enrolment.of().exam());
    return exams.signUp().byStaff(new SignUpByStaff(teacher, enrolment.id(), sitting));
  }
}
