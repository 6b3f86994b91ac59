package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.Participation;

/** A request waits no longer than somebody can grant it. */
class LapsedRequestsTest {
  private final Process process =
      new Process(
          RegulationDocument.of("oer", Authority.INSTITUTION)
              .addParams(
                  ATTEMPTS_BASE.is(1),
                  APPROVALS.is(List.of(Role.SUBJECT_TEACHER)),
                  EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE),
                  EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
                  EXCUSE_DECIDED_BY.is(Role.EXAM_COMMITTEE))
              .build());
  private final Actor office = process.school.office();
  private final Actor committee = process.school.committee();

  private DecisionRequest asked(Enrolment enrolment, DecisionMatter matter) {
    AskDecision ask = new AskDecision(office, enrolment.id(), matter, "please");
    return process.exams.decisions().ask(ask).orElseThrow().get(0);
  }

  private List<DecisionRequest> toDecide(Actor actor) {
    return process.exams.decisions().toDecide(actor, null, 9).orElseThrow();
  }

  @Test
  void whatNobodyCanGrantAnyMoreLapsesWhenTheEnrolmentEnds() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    DecisionRequest excuse = asked(anna, DecisionMatter.restore(new AttemptId(seat.id().value())));
    asked(anna, DecisionMatter.extra());
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, anna.id(), "left"))
        .orElseThrow();
    assertThat(toDecide(committee)).containsExactly(excuse);
    assertThat(process.exams.decisions().ofEnrolment(office, anna.id()).orElseThrow())
        .extracting(request -> request.answer().map(DecisionAnswer::kind))
        .containsExactly(Optional.empty(), Optional.of(DecisionAnswer.Kind.LAPSED));
    GrantDecision grant = new GrantDecision(committee, excuse.id(), "agreed");
    assertThat(process.exams.decisions().grant(grant).isDone()).isTrue();
  }

  @Test
  void whatWasAskedForAnEnrolmentThatIsCarriedOverLapses() {
    asked(process.enrolled("anna"), DecisionMatter.readiness());
    assertThat(toDecide(process.school.teacher())).hasSize(1);
    process.exams.rollover().carryOver(new CarryOver(office, process.school.year())).orElseThrow();
    assertThat(toDecide(process.school.teacher())).isEmpty();
  }
}
