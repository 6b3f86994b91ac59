package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_DECIDED_BY;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What the regulation leaves to a role is asked, seen by it, and granted or refused. */
class DecisionRequestsTest {
  private static final ParameterValue<?> COMMITTEE = EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static Process process(ParameterValue<?>... params) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  private static Outcome<List<DecisionRequest>> ask(
      Process process, Enrolment enrolment, DecisionMatter matter) {
    Actor student = Actor.student(enrolment.of().student());
    AskDecision command = new AskDecision(student, enrolment.id(), matter, "please");
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<List<DecisionRequest>> asked = process.exams.decisions().ask(command);
    assertThat(asked.isDone()).isEqualTo(allowed);
    return asked;
  }

  private static Outcome<DecisionRequest> grant(
      Process process, Actor actor, DecisionRequest request) {
    GrantDecision command = new GrantDecision(actor, request.id(), "agreed");
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<DecisionRequest> granted = process.exams.decisions().grant(command);
    assertThat(granted.isDone()).isEqualTo(allowed);
    return granted;
  }

  /** The student asks, and the exam committee grants. */
  private static void granted(Process process, Enrolment enrolment, DecisionMatter matter) {
    DecisionRequest request = ask(process, enrolment, matter).orElseThrow().get(0);
    assertThat(grant(process, process.school.committee(), request).orElseThrow().answer())
        .map(DecisionAnswer::kind)
        .contains(DecisionAnswer.Kind.GRANTED);
  }

  @Test
  void anExtraAttemptIsAskedByTheStudentAndGrantedByTheRoleThatTheRegulationNames() {
    Process process = process(ATTEMPTS_BASE.is(1), COMMITTEE);
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    granted(process, anna, DecisionMatter.extra());
    assertThat(process.left(anna)).isEqualTo(1);
    assertThat(process.byStaff(anna, process.later(1)).isDone()).isTrue();
  }

  @Test
  void anExtraAttemptForALostOneIsGrantedWhereAnExcuseLeadsToIt() {
    Process process =
        process(
            ATTEMPTS_BASE.is(2),
            EXCUSE_EFFECT.is(ExcuseEffect.EXTRA),
            EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    granted(process, anna, DecisionMatter.extraFor(new AttemptId(seat.id().value())));
    assertThat(process.left(anna)).isEqualTo(2);
  }

  @Test
  void anExcuseIsGrantedByTheNamedRoleAndGivesTheAttemptBack() {
    Process process =
        process(
            ATTEMPTS_BASE.is(1),
            EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
            EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    granted(process, anna, DecisionMatter.restore(new AttemptId(seat.id().value())));
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void readinessIsAskedOfEachRoleThatMustFindTheStudentReady() {
    Process process = process(APPROVALS.is(List.of(Role.SUBJECT_TEACHER, Role.EXAM_COMMITTEE)));
    Enrolment anna = process.enrolled("anna");
    List<DecisionRequest> asked = ask(process, anna, DecisionMatter.readiness()).orElseThrow();
    assertThat(asked)
        .extracting(DecisionRequest::role)
        .containsExactly(Role.SUBJECT_TEACHER, Role.EXAM_COMMITTEE);
    assertThat(grant(process, process.school.teacher(), asked.get(0)).isDone()).isTrue();
    assertThat(grant(process, process.school.committee(), asked.get(1)).isDone()).isTrue();
    assertThat(process.byStaff(anna, process.sitting(1)).isDone()).isTrue();
  }

  @Test
  void improvementLevelAndLoadAreGrantedAsPermissions() {
    Process process =
        process(
            IMPROVEMENT_MODE.is(ImprovementMode.REQUEST),
            IMPROVEMENT_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            LEVEL_DECIDED_BY.is(Role.EXAM_COMMITTEE),
            MAX_PER_DAY.is(1));
    Enrolment anna = process.enrolled("anna");
    OpenSitting higher = process.school.sitting().level(Level.HIGHER).build();
    Sitting sitting = process.exams.planning().open(higher).orElseThrow();
    assertThat(pending(process.byStaff(anna, sitting))).containsExactly("LEVEL:EXAM_COMMITTEE");
    granted(process, anna, DecisionMatter.level(Level.HIGHER));
    Participation seat = process.byStaff(anna, sitting).orElseThrow();

    Enrolment second = process.second(anna);
    Sitting afterwards = process.netwerken(seat.moment().end());
    assertThat(pending(process.byStaff(second, afterwards))).containsExactly("LOAD:STUDENT");
    LocalDate day = LocalDate.ofInstant(seat.moment().start(), ZoneId.of("Europe/Amsterdam"));
    DecisionRequest load = ask(process, second, DecisionMatter.load(day)).orElseThrow().get(0);
    assertThat(load.role()).isEqualTo(Role.STUDENT);
    assertThat(grant(process, Actor.student(anna.of().student()), load).isDone()).isTrue();
    assertThat(process.byStaff(second, afterwards).isDone()).isTrue();

    process.record(seat, measured(Attendance.PRESENT).score("6.0"));
    Sitting later = process.later(2);
    assertThat(pending(process.byStaff(anna, later))).containsExactly("IMPROVEMENT:EXAM_COMMITTEE");
    granted(process, anna, DecisionMatter.improvement());
    assertThat(process.byStaff(anna, later).isDone()).isTrue();
  }

  @Test
  void anExemptionIsGrantedOnItsEvidence() {
    Process process = process(EXEMPTION_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    granted(process, anna, DecisionMatter.exemption(ExemptionEvidence.none()));
    assertThat(
            process
                .exams
                .enrolment()
                .ofStudent(process.school.office(), anna.of().student())
                .orElseThrow())
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.EXEMPTED);
  }

  @Test
  void aLateWithdrawalIsGrantedWithoutCost() {
    Process process =
        process(
            ATTEMPTS_BASE.is(1),
            WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.DECISION),
            WITHDRAWAL_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    Actor self = Actor.student(anna.of().student());
    assertThat(pending(process.exams.signUp().cancel(new CancelSignUp(self, seat.id(), "funeral"))))
        .containsExactly("WITHDRAWAL:EXAM_COMMITTEE");
    granted(process, anna, DecisionMatter.withdrawal(new AttemptId(seat.id().value())));
    assertThat(
            process.exams.signUp().participations(process.school.office(), anna.id()).orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.CANCELLED);
    assertThat(process.left(anna)).isEqualTo(1);
  }

  @Test
  void aWithdrawalIsNotAskedOnceTheSittingHasBegun() {
    Process process =
        process(
            WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.DECISION),
            WITHDRAWAL_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.school.clock().moveTo(seat.moment().start());
    Actor self = Actor.student(anna.of().student());
    List<String> himself =
        codes(process.exams.signUp().cancel(new CancelSignUp(self, seat.id(), "funeral")));
    assertThat(himself).isNotEmpty();
    assertThat(
            codes(ask(process, anna, DecisionMatter.withdrawal(new AttemptId(seat.id().value())))))
        .isEqualTo(himself);
  }

  @Test
  void aRequestIsSeenByThoseWhoMayDecideAndByTheStudentAndNobodyElse() {
    Process process = process(ATTEMPTS_BASE.is(1), COMMITTEE);
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    List<DecisionRequest> asked = ask(process, anna, DecisionMatter.extra()).orElseThrow();
    assertThat(ask(process, anna, DecisionMatter.extra()).orElseThrow()).isEqualTo(asked);
    assertThat(toDecide(process, process.school.committee())).isEqualTo(asked);
    assertThat(toDecide(process, process.school.teacher())).isEmpty();
    assertThat(toDecide(process, process.school.office())).isEmpty();
    Actor self = Actor.student(anna.of().student());
    assertThat(process.exams.decisions().ofEnrolment(self, anna.id()).orElseThrow())
        .isEqualTo(asked);
    Actor bram = Actor.student(new StudentId("bram"));
    assertThat(codes(process.exams.decisions().ofEnrolment(bram, anna.id())))
        .containsExactly("NOT_AUTHORISED");
  }

  private static List<DecisionRequest> toDecide(Process process, Actor actor) {
    return process.exams.decisions().toDecide(actor, null, 10).orElseThrow();
  }

  @Test
  void whoeverDoesNotHoldTheRoleNeitherGrantsNorRefuses() {
    Process process = process(ATTEMPTS_BASE.is(1), COMMITTEE);
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    DecisionRequest request = ask(process, anna, DecisionMatter.extra()).orElseThrow().get(0);
    assertThat(pending(grant(process, process.school.office(), request)))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(codes(grant(process, process.school.teacher(), request)))
        .containsExactly("NOT_AUTHORISED");
    assertThat(
            pending(
                process
                    .exams
                    .decisions()
                    .refuse(new RefuseDecision(process.school.office(), request.id(), "no"))))
        .containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(process.left(anna)).isZero();
  }

  @Test
  void whatWasRefusedIsNotGrantedAnyMoreButMayBeAskedAgain() {
    Process process = process(ATTEMPTS_BASE.is(1), COMMITTEE);
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    DecisionRequest request = ask(process, anna, DecisionMatter.extra()).orElseThrow().get(0);
    RefuseDecision refuse = new RefuseDecision(process.school.committee(), request.id(), "no");
    assertThat(process.exams.decisions().refuse(refuse).orElseThrow().isOpen()).isFalse();
    assertThat(process.exams.decisions().refuse(refuse)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(grant(process, process.school.committee(), request)))
        .containsExactly("REQUEST_DECIDED");
    assertThat(toDecide(process, process.school.committee())).isEmpty();
    assertThat(ask(process, anna, DecisionMatter.extra()).orElseThrow())
        .singleElement()
        .isNotEqualTo(request);
  }

  @Test
  void whatIsLeftToNobodyCannotBeAsked() {
    Process process = process(ATTEMPTS_BASE.is(1));
    Enrolment anna = process.enrolled("anna");
    assertThat(codes(ask(process, anna, DecisionMatter.readiness())))
        .containsExactly("NOTHING_TO_DECIDE");
    process.failed(process.byStaff(anna, process.sitting(1)).orElseThrow());
    assertThat(codes(ask(process, anna, DecisionMatter.extra())))
        .containsExactly("NO_ATTEMPTS_LEFT");
  }
}
