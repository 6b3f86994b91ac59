package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;
import static org.okeenrolment.testkit.process.Process.pending;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.signup.Participation;

/** The role that a regulation names decides, whichever role of the process it is. */
class NamedRolesTest {
  private static final Role TEACHER = Role.SUBJECT_TEACHER;
  private static final Actor OTHER_TEACHER = Actor.staff(new StaffId("visser"), TEACHER);
  private static final String NOT_AUTHORISED = "NOT_AUTHORISED";

  @Test
  void theSubjectTeacherGrantsAndRefusesWhatTheRegulationLeavesToHim() {
    Process process =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(
                    ATTEMPTS_BASE.is(1),
                    EXTRA_DECIDED_BY.is(TEACHER),
                    EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
                    EXCUSE_DECIDED_BY.is(TEACHER),
                    EXEMPTION_DECIDED_BY.is(TEACHER))
                .build());
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.NOT_PRESENT));
    for (DecisionMatter matter :
        List.of(
            DecisionMatter.restore(new AttemptId(seat.id().value())),
            DecisionMatter.extra(),
            DecisionMatter.exemption(ExemptionEvidence.none()))) {
      DecisionRequest refused = asked(process, anna, matter);
      assertThat(refuse(process, process.school.teacher(), refused).isDone()).isTrue();
      DecisionRequest request = asked(process, anna, matter);
      assertThat(codes(grant(process, OTHER_TEACHER, request))).containsExactly(NOT_AUTHORISED);
      assertThat(codes(refuse(process, OTHER_TEACHER, request))).containsExactly(NOT_AUTHORISED);
      assertThat(pending(grant(process, process.school.committee(), request)))
          .containsExactly(matter.topic() + ":SUBJECT_TEACHER");
      assertThat(grant(process, process.school.teacher(), request).isDone()).isTrue();
    }
  }

  @Test
  void anAuthoriserOfTheHostIsAskedAboutTheDecisionAndMayStillRefuse() {
    RegulationDocument named =
        RegulationDocument.of("oer", Authority.INSTITUTION)
            .addParams(ATTEMPTS_BASE.is(0), EXTRA_DECIDED_BY.is(TEACHER))
            .build();
    Process process =
        new Process(
            builder ->
                builder
                    .regulations(Regulations.of(named))
                    .authoriser((actor, request) -> !request.action().equals("GrantDecision")));
    Enrolment anna = process.enrolled("anna");
    DecisionRequest request = asked(process, anna, DecisionMatter.extra());
    assertThat(codes(grant(process, process.school.teacher(), request)))
        .containsExactly(NOT_AUTHORISED);
    assertThat(refuse(process, process.school.teacher(), request).isDone()).isTrue();
  }

  private static DecisionRequest asked(
      Process process, Enrolment enrolment, DecisionMatter matter) {
    Actor student = Actor.student(enrolment.of().student());
    return process
        .exams
        .decisions()
        .ask(new AskDecision(student, enrolment.id(), matter, "please"))
        .orElseThrow()
        .get(0);
  }

  private static Outcome<DecisionRequest> grant(
      Process process, Actor actor, DecisionRequest request) {
    GrantDecision command = new GrantDecision(actor, request.id(), "agreed");
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<DecisionRequest> granted = process.exams.decisions().grant(command);
    assertThat(granted.isDone()).isEqualTo(allowed);
    return granted;
  }

  private static Outcome<DecisionRequest> refuse(
      Process process, Actor actor, DecisionRequest request) {
    return process.exams.decisions().refuse(new RefuseDecision(actor, request.id(), "no"));
  }
}
