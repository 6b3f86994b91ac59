package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.attempt.GrantPermissionBuilder;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Fact.Granted.Topic;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.signup.Participation;

/** What a regulation leaves to the decision of a role, and what sign-up makes of it. */
class PermissionsTest {
  private static final Actor BRAM = Actor.student(new StudentId("bram"));

  private static Process process(ParameterValue<?>... params) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  private static Outcome<?> permit(
      Process process, Actor by, Enrolment to, GrantPermissionBuilder what) {
    GrantPermission command = what.actor(by).enrolment(to.id()).reason("asked for").build();
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<?> outcome = process.exams.attempts().permit(command);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    return outcome;
  }

  @Test
  void aPassedExamIsSatAgainOnceTheNamedRolePermitsIt() {
    Process process =
        process(
            IMPROVEMENT_MODE.is(ImprovementMode.REQUEST),
            IMPROVEMENT_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0"));
    GrantPermissionBuilder improvement = GrantPermission.of(Topic.IMPROVEMENT);
    assertThat(pending(process.byStaff(anna, process.later(1))))
        .containsExactly("IMPROVEMENT:EXAM_COMMITTEE");
    assertThat(pending(permit(process, process.school.teacher(), anna, improvement)))
        .containsExactly("IMPROVEMENT:EXAM_COMMITTEE");
    assertThat(permit(process, process.school.committee(), anna, improvement).isDone()).isTrue();
    assertThat(process.byStaff(anna, process.later(2)).isDone()).isTrue();
    assertThat(codes(permit(process, process.school.committee(), anna, improvement)))
        .containsExactly("NOTHING_TO_DECIDE");
  }

  @Test
  void anExamOnTheHigherLevelIsSatOnceTheNamedRolePermitsIt() {
    Process process = process(LEVEL_DECIDED_BY.is(Role.EXAM_COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    Sitting higher =
        process
            .exams
            .planning()
            .open(process.school.sitting().level(Level.HIGHER).build())
            .orElseThrow();
    GrantPermissionBuilder level = GrantPermission.of(Topic.LEVEL).level(Level.HIGHER);
    assertThat(pending(process.byStaff(anna, higher))).containsExactly("LEVEL:EXAM_COMMITTEE");
    assertThat(permit(process, process.school.committee(), anna, level).isDone()).isTrue();
    assertThat(process.byStaff(anna, higher).isDone()).isTrue();
  }

  @Test
  void oneMoreExamOnADayNeedsTheConsentOfTheStudentHimself() {
    Process process = process(MAX_PER_DAY.is(1));
    Enrolment anna = process.enrolled("anna");
    Sitting morning = process.sitting(1);
    process.byStaff(anna, morning).orElseThrow();
    Enrolment second = process.second(anna);
    Sitting afternoon = process.netwerken(morning.moment().end());
    LocalDate day = LocalDate.ofInstant(morning.moment().start(), ZoneId.of("Europe/Amsterdam"));
    GrantPermissionBuilder load = GrantPermission.of(Topic.LOAD).sittingAt(day);
    assertThat(pending(process.byStaff(second, afternoon))).containsExactly("LOAD:STUDENT");
    assertThat(pending(permit(process, process.school.committee(), second, load)))
        .containsExactly("LOAD:STUDENT");
    assertThat(permit(process, Actor.student(anna.of().student()), second, load).isDone()).isTrue();
    assertThat(process.byStaff(second, afternoon).isDone()).isTrue();
  }

  @Test
  void whatNobodyHasToDecideIsNotPermitted() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    GrantPermissionBuilder improvement = GrantPermission.of(Topic.IMPROVEMENT);
    assertThat(codes(permit(process, process.school.committee(), anna, improvement)))
        .containsExactly("NOTHING_TO_DECIDE");
    assertThat(codes(permit(process, BRAM, anna, improvement))).containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aPermissionSaysOnWhichLevelOrDayAndNothingElse() {
    for (GrantPermissionBuilder wrong :
        List.of(
            GrantPermission.of(Topic.LEVEL),
            GrantPermission.of(Topic.LOAD),
            GrantPermission.of(Topic.EXTRA),
            GrantPermission.of(Topic.IMPROVEMENT).level(Level.HIGHER))) {
      assertThatIllegalArgumentException()
          .isThrownBy(wrong.actor(BRAM).enrolment(new EnrolmentId("e")).reason("asked for")::build)
          .withMessageContaining("Maybe");
    }
  }
}
