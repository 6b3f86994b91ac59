package org.okeenrolment.tools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.BulkPlacing;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PlaceStudents;
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
  private final Students students;

  SignUps(School school, Students students) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
    this.students = students;
  }

  void signUp(Week week) {
    int turn = 0;
    for (ExamId exam : week.exams()) {
      List<Enrolment> enrolments = week.candidates(exam);
      List<SittingId> open = week.sittings(exam);
      switch (turn++ % 3) {
        case 0 -> automatically(exam, enrolments, open);
        case 1 ->
            figures.add(Figure.SIGN_UPS_BY_STUDENT, oneByOne(enrolments, open, this::byStudent));
        default -> figures.add(Figure.SIGN_UPS_BY_STAFF, oneByOne(enrolments, open, this::byStaff));
      }
    }
  }

  private void automatically(ExamId exam, List<Enrolment> enrolments, List<SittingId> open) {
    if (school.register().exam(exam).orElseThrow().generic()) {
      count(exams.signUp().genericExam(new SignUpGenericExam(School.OFFICE, exam, open)));
      return;
    }
    Set<ProgrammeCohort> cohorts = new LinkedHashSet<>();
    enrolments.forEach(enrolment -> cohorts.addAll(enrolment.purposes()));
    for (ProgrammeCohort cohort : cohorts) {
      SignUpCohort command =
          SignUpCohort.builder()
              .actor(School.OFFICE)
              .cohort(cohort)
              .exam(exam)
              .sittings(open)
              .build();
      figures.add(
          Figure.SIGN_UPS_AUTOMATIC, exams.signUp().cohort(command).orElseThrow().signedUp());
    }
    place(cohorts, open);
  }

  /**
   * Every other exam is planned for all cohorts at once, by which whoever sits may have to move.
   */
  private void place(Set<ProgrammeCohort> cohorts, List<SittingId> open) {
    PlaceStudents command =
        PlaceStudents.builder()
            .actor(School.OFFICE)
            .cohorts(cohorts)
            .sittings(open)
            .seated(PlaceStudents.Seated.MAY_MOVE)
            .reason("seats for all cohorts")
            .build();
    BulkPlacing planned = exams.rehearse(there -> there.signUp().place(command)).orElseThrow();
    BulkPlacing done = exams.signUp().place(command).orElseThrow();
    Surprise.unlessEqual(done, planned, "as the placing that was rehearsed");
    figures.add(Figure.SIGN_UPS_AUTOMATIC, done.signedUp().size());
    figures.add(Figure.REFUSED, done.unplaced().size());
  }

  private void count(Outcome<BulkSignUp> outcome) {
    BulkSignUp bulk = outcome.orElseThrow();
    figures.add(Figure.SIGN_UPS_AUTOMATIC, bulk.signedUp());
    figures.add(Figure.REFUSED, bulk.notSignedUp().size());
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
        figures.add(Figure.REFUSED);
        figures.add(Figure.WAITED, waits(enrolment, sitting) ? 1 : 0);
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

  private Outcome<Participation> byStudent(Enrolment enrolment, SittingId sitting) {
    Actor student = Actor.student(enrolment.of().student());
    SittingId chosen = students.choice(enrolment).orElse(sitting);
    return exams.signUp().byStudent(new SignUpByStudent(student, enrolment.id(), chosen));
  }

  private Outcome<Participation> byStaff(Enrolment enrolment, SittingId sitting) {
    Actor teacher = School.teacherOf(enrolment.of().exam());
    return exams.signUp().byStaff(new SignUpByStaff(teacher, enrolment.id(), sitting));
  }
}
