package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.READINESS_MODE;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ReadinessMode;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** What becomes of a seat when an opinion changes, and which opinion is the same as before. */
class WithdrawnGoTest {
  private static final ProcessSettings CANCELS =
      ProcessSettings.defaults()
          .withSeatAfterWithdrawnGo(ProcessSettings.SeatAfterWithdrawnGo.CANCEL);

  private final Process process = new Process(builder -> builder.settings(CANCELS));
  private final Enrolment anna = process.ready("anna");
  private final Actor teacher = process.school.teacher();

  @Test
  void aSeatStaysWhileTheGoOfTheCommitteeStands() {
    process.exams.approval().giveGo(go(process.school.committee())).orElseThrow();
    process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.exams.approval().withdrawGo(withdrawal(teacher)).orElseThrow();
    assertThat(seats(process, anna)).containsExactly(ParticipationState.SIGNED_UP);
    assertThat(process.findings()).isEmpty();
    process.exams.approval().withdrawGo(withdrawal(process.school.committee())).orElseThrow();
    assertThat(seats(process, anna)).containsExactly(ParticipationState.CANCELLED);
    assertThat(process.findings()).hasSize(1);
  }

  @Test
  void aSeatStaysWhereReadinessIsOnlyAdvice() {
    RegulationDocument advice =
        RegulationDocument.of("oer", Authority.INSTITUTION)
            .addParams(
                APPROVALS.is(List.of(Role.SUBJECT_TEACHER)),
                READINESS_MODE.is(ReadinessMode.ADVICE))
            .build();
    Process advised =
        new Process(builder -> builder.settings(CANCELS).regulations(Regulations.of(advice)));
    Enrolment ready = advised.enrolled("anna");
    advised.byStaff(ready, advised.sitting(1)).orElseThrow();
    advised.exams.approval().giveNoGo(new GiveNoGo(teacher, ready.id(), "no")).orElseThrow();
    assertThat(seats(advised, ready)).containsExactly(ParticipationState.SIGNED_UP);
    assertThat(advised.findings()).isEmpty();
  }

  @Test
  void aSecondNoGoIsKeptWithItsOwnReasonAndTheSameOneTwiceIsOne() {
    StaffId colleague = new StaffId("jansen");
    process.school.register().exam(process.school.exam(), new StaffId("bakker"), colleague);
    Actor other = Actor.staff(colleague, Role.SUBJECT_TEACHER);
    assertThat(noGo(teacher, "no homework")).isInstanceOf(Outcome.Done.class);
    assertThat(noGo(teacher, "no homework")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(noGo(other, "no homework")).isInstanceOf(Outcome.Done.class);
    assertThat(noGo(other, "ill")).isInstanceOf(Outcome.Done.class);
    assertThat(history())
        .extracting(Approval::reason)
        .endsWith(Optional.of("no homework"), Optional.of("no homework"), Optional.of("ill"));
  }

  @Test
  void aGoThatIsOverIsNotTheSameOnceMore() {
    LocalDate today =
        LocalDate.ofInstant(process.school.clock().instant(), ZoneId.of("Europe/Amsterdam"));
    GiveGo go = go(teacher).until(today);
    assertThat(process.exams.approval().giveGo(go)).isInstanceOf(Outcome.Done.class);
    assertThat(process.exams.approval().giveGo(go)).isInstanceOf(Outcome.Unchanged.class);
    process.school.clock().advance(Duration.ofDays(1));
    assertThat(codes(process.exams.approval().giveGo(go))).containsExactly("VALIDITY_OVER");
  }

  private GiveGo go(Actor by) {
    return new GiveGo(by, anna.id());
  }

  private WithdrawGo withdrawal(Actor by) {
    return new WithdrawGo(by, anna.id(), "ill");
  }

  private Outcome<Approval> noGo(Actor by, String reason) {
    return process.exams.approval().giveNoGo(new GiveNoGo(by, anna.id(), reason));
  }

  private List<Approval> history() {
    return process.exams.approval().history(process.school.office(), anna.id()).orElseThrow();
  }

  private static List<ParticipationState> seats(Process process, Enrolment enrolment) {
    return process
        .exams
        .signUp()
        .participations(process.school.office(), enrolment.id())
        .orElseThrow()
        .stream()
        .map(Participation::state)
        .toList();
  }
}
