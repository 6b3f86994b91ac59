package org.okeenrolment.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What a year leaves in a store, put there without the commands: each student had a Go for five of
 * his exams, sat them once and failed, and has a result; the others he has still to take.
 */
final class SatYear {
  private static final int SAT = 5;
  private static final int SEATS = 500;
  private static final LocalDate DAY = LocalDate.of(2027, 1, 8);
  private static final BigDecimal FAILED = new BigDecimal("4.8");
  private static final Interval MOMENT =
      new Interval(Samples.NOW.minusSeconds(300_000), Samples.NOW.minusSeconds(290_000));

  private final IdSource ids = new NumberedIds(2);
  private final LargeSchool school;

  SatYear(LargeSchool school) {
    this.school = school;
  }

  void put(Store store) {
    for (ProgrammeCohort cohort : school.members().keySet()) {
      store.inTransaction(
          session -> {
            put(session, cohort);
            return cohort;
          });
    }
  }

  private void put(Session session, ProgrammeCohort cohort) {
    List<Sitting> held =
        school.plans().get(cohort).stream()
            .limit(SAT)
            .map(exam -> Samples.sitting(ids.next(), SEATS).withExam(exam).withMoment(MOMENT))
            .toList();
    held.forEach(session.sittings()::add);
    for (StudentId student : school.members().get(cohort)) {
      List<Enrolment> his = session.enrolments().ofStudent(student);
      for (int exam = 0; exam < SAT; exam++) {
        put(session, his.get(exam), held.get(exam).id());
      }
    }
  }

  private void put(Session session, Enrolment enrolment, SittingId sitting) {
    ParticipationId seat = new ParticipationId(ids.next());
    session
        .approvals()
        .add(
            Approval.builder()
                .of(enrolment.of())
                .role(Role.SUBJECT_TEACHER)
                .opinion(Opinion.GO)
                .recorded(Samples.RECORDED)
                .build());
    session
        .participations()
        .add(
            Participation.builder()
                .id(seat)
                .enrolment(enrolment.id())
                .of(enrolment.of())
                .sitting(sitting)
                .moment(MOMENT)
                .variant(SignUpVariant.AUTOMATIC)
                .state(ParticipationState.FINISHED)
                .recorded(Samples.RECORDED)
                .build());
    session
        .attempts()
        .append(
            LedgerEntry.builder()
                .of(enrolment.of())
                .fact(
                    Fact.Attempt.of(DAY, AttemptOutcome.SAT)
                        .id(new AttemptId(seat.value()))
                        .grade(Grade.of(FAILED))
                        .build())
                .sequence(1)
                .recorded(Samples.RECORDED)
                .build());
    session
        .results()
        .add(
            ResultEntry.builder()
                .id(new ResultId(ids.next()))
                .participation(seat)
                .measurement(
                    Measurement.of(Attendance.PRESENT, DAY)
                        .score(FAILED.toPlainString())
                        .established(true)
                        .build())
                .recorded(Samples.RECORDED)
                .build());
  }
}
