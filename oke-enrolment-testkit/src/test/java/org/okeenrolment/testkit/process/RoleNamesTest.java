package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.pending;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;

/** The names that regulations give to roles, and the roles of the process for which they stand. */
class RoleNamesTest {
  private static final Role TEACHER_OR_MENTOR = new Role("TEACHER_OR_MENTOR");
  private static final Role DIRECTOR = new Role("DIRECTOR");
  private static final RegulationDocument OER =
      RegulationDocument.of("oer", Authority.INSTITUTION)
          .addParams(
              ATTEMPTS_BASE.is(1),
              EXTRA_DECIDED_BY.is(DIRECTOR),
              APPROVALS.is(List.of(TEACHER_OR_MENTOR)))
          .build();
  private static final Map<Role, Set<Role>> TABLE =
      Map.of(
          TEACHER_OR_MENTOR, Set.of(Role.SUBJECT_TEACHER), DIRECTOR, Set.of(Role.EXAM_COMMITTEE));

  private static Process process(Map<Role, Set<Role>> table) {
    return new Process(builder -> builder.regulations(Regulations.of(OER)).roles(table));
  }

  private static Outcome<Approval> go(Process process, Actor actor, Enrolment enrolment) {
    return process.exams.approval().giveGo(new GiveGo(actor, enrolment.id()));
  }

  private static Actor in(Role role, Process process) {
    return Actor.staff(new StaffId(process.school.teacher().id()), role);
  }

  @Test
  void aTeacherGivesTheGoThatTheRegulationAsksOfTeacherOrMentor() {
    Process process = process(TABLE);
    Enrolment anna = process.enrolled("anna");
    assertThat(pending(process.byStaff(anna, process.sitting(2))))
        .containsExactly("READINESS:TEACHER_OR_MENTOR");
    assertThat(go(process, process.school.teacher(), anna).orElseThrow().role())
        .isEqualTo(TEACHER_OR_MENTOR);
    assertThat(process.byStaff(anna, process.sitting(2)).isDone()).isTrue();
  }

  @Test
  void whoActsInTheRoleThatTheRegulationNamesMayDoWhatItStandsFor() {
    Process process = process(TABLE);
    Enrolment anna = process.enrolled("anna");
    assertThat(go(process, in(TEACHER_OR_MENTOR, process), anna).isDone()).isTrue();
    Actor stranger = Actor.staff(new StaffId("stranger"), TEACHER_OR_MENTOR);
    assertThat(codes(go(process, stranger, anna))).containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aNameThatStandsForNobodyDecidesNothing() {
    Process process = process(Map.of());
    Enrolment anna = process.enrolled("anna");
    assertThat(codes(go(process, process.school.teacher(), anna)))
        .containsExactly("ROLE_DOES_NOT_DECIDE");
    assertThat(codes(go(process, in(TEACHER_OR_MENTOR, process), anna)))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void anExtraAttemptIsGrantedByWhoeverHoldsTheRoleOfThatName() {
    Process process = process(TABLE);
    Enrolment anna = process.enrolled("anna");
    go(process, process.school.teacher(), anna).orElseThrow();
    process.failed(process.byStaff(anna, process.sitting(2)).orElseThrow());
    assertThat(pending(grant(process, process.school.office(), anna)))
        .containsExactly("EXTRA:DIRECTOR");
    assertThat(grant(process, process.school.committee(), anna).isDone()).isTrue();
  }

  private static Outcome<?> grant(Process process, Actor actor, Enrolment to) {
    return process
        .exams
        .attempts()
        .grantExtra(
            GrantExtraAttempt.builder().actor(actor).enrolment(to.id()).reason("hardship").build());
  }
}
