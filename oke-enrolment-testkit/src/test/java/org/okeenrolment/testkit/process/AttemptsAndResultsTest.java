package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;

class AttemptsAndResultsTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final Actor committee = Actor.staff(new StaffId("committee"), Role.EXAM_COMMITTEE);

  @Test
  void whoHasUsedAllAttemptsIsRefusedUntilAnExtraOneIsGranted() {
    Enrolment anna = process.ready("anna");
    process.failed(process.byStaff(anna, process.sitting(9)).orElseThrow());
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    Sitting third = process.later(2);
    assertThat(pending(process.byStaff(anna, third))).containsExactly("EXTRA:EXAM_COMMITTEE");
    process
        .exams
        .attempts()
        .grantExtra(
            GrantExtraAttempt.builder()
                .actor(committee)
                .enrolment(anna.id())
                .reason("hardship")
                .build())
        .orElseThrow();
    assertThat(process.byStaff(anna, third).isDone()).isTrue();
    assertThat(process.left(anna)).isZero();
  }

  private Enrolment withAnExtraAttempt() {
    Enrolment anna = process.ready("anna");
    process.failed(process.byStaff(anna, process.sitting(9)).orElseThrow());
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    process
        .exams
        .attempts()
        .grantExtra(
            GrantExtraAttempt.builder()
                .actor(committee)
                .enrolment(anna.id())
                .reason("hardship")
                .build())
        .orElseThrow();
    return anna;
  }

  private Outcome<Standing> revoke(Enrolment enrolment) {
    RevokeExtraAttempt command =
        RevokeExtraAttempt.builder()
            .actor(committee)
            .enrolment(enrolment.id())
            .reason("granted by mistake")
            .build();
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<Standing> revoked = process.exams.attempts().revokeExtra(command);
    assertThat(revoked.isDone()).isEqualTo(allowed);
    return revoked;
  }

  @Test
  void anExtraAttemptIsRevokedUntilItIsUsed() {
    Enrolment anna = withAnExtraAttempt();
    Sitting third = process.later(2);
    Participation reserved = process.byStaff(anna, third).orElseThrow();
    assertThat(codes(revoke(anna))).containsExactly("EXTRA_USED");
    process.exams.signUp().cancel(new CancelSignUp(office, reserved.id(), "ill")).orElseThrow();
    Standing standing = revoke(anna).orElseThrow();
    assertThat(standing.extra()).isZero();
    assertThat(standing.revoked()).isEqualTo(1);
    assertThat(pending(process.byStaff(anna, third))).containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(codes(revoke(anna))).containsExactly("EXTRA_NOT_GRANTED");
    assertThat(process.exams.attempts().ledger(office, anna.of()).orElseThrow().entries())
        .hasSize(4);
  }

  @Test
  void aUsedExtraAttemptIsNotRevoked() {
    Enrolment anna = withAnExtraAttempt();
    process.failed(process.byStaff(anna, process.later(2)).orElseThrow());
    assertThat(codes(revoke(anna))).containsExactly("EXTRA_USED");
  }

  @Test
  void onlyTheRoleThatGrantsAnExtraAttemptTakesItBack() {
    Enrolment anna = withAnExtraAttempt();
    RevokeExtraAttempt command =
        RevokeExtraAttempt.builder().actor(office).enrolment(anna.id()).reason("mistake").build();
    assertThat(pending(process.exams.attempts().revokeExtra(command)))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(
            codes(
                process.exams.attempts().revokeExtra(command.withActor(process.school.teacher()))))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aTeacherMayNotGrantAnExtraAttempt() {
    Enrolment anna = process.enrolled("anna");
    assertThat(
            codes(
                process
                    .exams
                    .attempts()
                    .grantExtra(
                        GrantExtraAttempt.builder()
                            .actor(process.school.teacher())
                            .enrolment(anna.id())
                            .reason("kind")
                            .build())))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void absenceIsBookedOnceHoweverOftenTheSittingIsClosed() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(2);
    process.byStaff(anna, sitting).orElseThrow();
    CloseSitting close = new CloseSitting(office, sitting.id());
    assertThat(codes(process.exams.results().close(close))).containsExactly("SITTING_NOT_OVER");
    process.school.clock().advance(Duration.ofDays(10));
    assertThat(process.exams.results().close(close).orElseThrow().absent()).hasSize(1);
    assertThat(process.exams.results().close(close).orElseThrow().absent()).isEmpty();
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void nobodyIsAbsentFromASittingThatTheSchoolCancelled() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(2);
    process.byStaff(anna, sitting).orElseThrow();
    process
        .exams
        .planning()
        .cancel(new CancelSitting(office, sitting.id(), "fire alarm"))
        .orElseThrow();
    process.school.clock().advance(Duration.ofDays(10));
    assertThat(codes(process.exams.results().close(new CloseSitting(office, sitting.id()))))
        .containsExactly("SITTING_CANCELLED");
    assertThat(process.left(anna)).isEqualTo(2);
  }

  @Test
  void anAttendanceCorrectedByAResultIsCountedOnce() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    process.record(seat, measured(Attendance.PRESENT).score("4.0"));
    List<Fact> facts = process.exams.attempts().ledger(office, anna.of()).orElseThrow().facts();
    assertThat(facts).hasSize(2);
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void anExcusedAbsenceGivesTheAttemptBackAndBothStayVisible() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    DecideCost excuse =
        DecideCost.builder()
            .actor(committee)
            .of(anna.of())
            .attempt(new AttemptId(seat.id().value()))
            .cost(AttemptCost.FREE)
            .reason("funeral")
            .build();
    assertThat(process.exams.attempts().decideCost(excuse).orElseThrow().facts()).hasSize(2);
    assertThat(process.left(anna)).isEqualTo(2);
    assertThat(
            codes(process.exams.attempts().decideCost(excuse.withActor(process.school.teacher()))))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aResultForACancelledSignUpIsRecordedBookedAndFlagged() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill")).orElseThrow();
    process.failed(seat);
    assertThat(process.left(anna)).isEqualTo(1);
    assertThat(findings()).containsExactly("RESULT_AFTER_CANCELLATION");
  }

  @Test
  void anEstablishedPassCompletesTheEnrolmentAndACorrectionOpensItAgain() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0"));
    assertThat(state(anna)).isEqualTo(EnrolmentState.OPEN);
    process.exams.results().establish(new EstablishResult(committee, seat.id())).orElseThrow();
    assertThat(state(anna)).isEqualTo(EnrolmentState.COMPLETED);
    process.record(
        seat, measured(Attendance.PRESENT).score("5.0").comment("miscounted").established(true));
    assertThat(state(anna)).isEqualTo(EnrolmentState.OPEN);
    List<ResultEntry> history = process.exams.results().history(office, seat.id()).orElseThrow();
    assertThat(history).hasSize(3);
    assertThat(history.get(2).corrects()).contains(history.get(1).id());
  }

  @Test
  void aProvisionalResultAfterTheEstablishedOneIsKeptWithAFindingAndDoesNotCount() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0").established(true));
    process.record(seat, measured(Attendance.PRESENT).score("4.0"));
    assertThat(process.exams.results().history(office, seat.id()).orElseThrow()).hasSize(2);
    assertThat(findings()).containsExactly("PROVISIONAL_AFTER_ESTABLISHED");
    assertThat(state(anna)).isEqualTo(EnrolmentState.COMPLETED);
    assertThat(process.exams.attempts().ledger(office, anna.of()).orElseThrow().facts()).hasSize(1);
  }

  @Test
  void theSameResultTwiceChangesNothing() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(seat);
    process.failed(seat);
    assertThat(process.exams.results().history(office, seat.id()).orElseThrow()).hasSize(1);
  }

  @Test
  void whatWasNotTakenMovesToTheNextYearOnce() {
    Enrolment notTaken = process.enrolled("anna");
    Enrolment failedOnce = process.ready("bram");
    process.failed(process.byStaff(failedOnce, process.sitting(9)).orElseThrow());
    CarryOver command = new CarryOver(office, process.school.year());
    CarryOverResult result = process.exams.rollover().carryOver(command).orElseThrow();
    assertThat(result.carried()).isEqualTo(2);
    assertThat(process.exams.rollover().carryOver(command).orElseThrow().carried()).isZero();
    List<Enrolment> annas =
        process.exams.enrolment().ofStudent(office, notTaken.of().student()).orElseThrow();
    assertThat(annas)
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.CLOSED, EnrolmentState.OPEN);
    assertThat(annas.get(1).carriedOverFrom()).contains(notTaken.id());
    assertThat(annas.get(1).schoolYear()).isEqualTo(process.school.year().next());
  }

  @Test
  void attemptsAreKeptOverTheYearsAndWhoHasNoneLeftNeedsADecision() {
    Enrolment anna = process.ready("anna");
    process.failed(process.byStaff(anna, process.sitting(9)).orElseThrow());
    process.failed(process.byStaff(anna, process.later(1)).orElseThrow());
    CarryOverResult result =
        process
            .exams
            .rollover()
            .carryOver(new CarryOver(office, process.school.year()))
            .orElseThrow();
    assertThat(result.staying().get(anna.id()).pending()).hasToString("[EXTRA:EXAM_COMMITTEE]");
    assertThat(state(anna)).isEqualTo(EnrolmentState.OPEN);
  }

  private EnrolmentState state(Enrolment enrolment) {
    return process
        .exams
        .enrolment()
        .ofStudent(office, enrolment.of().student())
        .orElseThrow()
        .get(0)
        .state();
  }

  private List<String> findings() {
    return process
        .exams
        .monitor()
        .findings(office, FindingFilter.open(), null, 9)
        .orElseThrow()
        .stream()
        .map(Finding::type)
        .toList();
  }
}
