package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;

/** The free seats of several sittings are given away at once. */
class SeveralWaitingListsTest {
  private final Process process = new Process();

  private Outcome<Participation> waits(Process at, Enrolment enrolment, Sitting sitting) {
    JoinWaitingList command =
        new JoinWaitingList(Actor.student(enrolment.of().student()), enrolment.id(), sitting.id());
    boolean allowed = at.exams.explain(command).isAllowed();
    Outcome<Participation> outcome = at.exams.signUp().joinWaitingList(command);
    assertThat(outcome.isDone()).isEqualTo(allowed);
    at.school.clock().advance(Duration.ofMinutes(1));
    return outcome;
  }

  private Outcome<Participation> waits(String student, Sitting sitting) {
    return waits(process, process.ready(student), sitting);
  }

  private void moreSeats(Sitting sitting, int capacity) {
    process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), sitting.id(), capacity))
        .orElseThrow();
  }

  private static StudentId id(String student) {
    return new StudentId(student);
  }

  private Sitting full() {
    Sitting sitting = process.sitting(1);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    return sitting;
  }

  private ParticipationState state(Participation seat) {
    return process
        .exams
        .signUp()
        .participations(process.school.office(), seat.enrolment())
        .orElseThrow()
        .stream()
        .filter(one -> one.id().equals(seat.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void whoWaitsOnTwoListsGetsTheSeatThatOthersNeedLeast() {
    Sitting first = full();
    Sitting second = process.later(1);
    process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), second.id(), 1))
        .orElseThrow();
    process.byStaff(process.ready("zoe"), second).orElseThrow();
    Enrolment bram = process.ready("bram");
    Participation place = waits(process, bram, first).orElseThrow();
    Participation other = waits(process, bram, second).orElseThrow();
    waits("carl", first);
    waits("dora", first);
    moreSeats(first, 2);
    moreSeats(second, 2);
    Promotion done =
        process
            .exams
            .signUp()
            .promote(new PromoteWaiting(process.school.office(), List.of(first.id(), second.id())))
            .orElseThrow();
    assertThat(done.promoted()).containsExactly(id("bram"), id("carl"));
    assertThat(state(other)).isEqualTo(ParticipationState.SIGNED_UP);
    assertThat(state(place)).isEqualTo(ParticipationState.CANCELLED);
  }

  @Test
  void theListsOfTwoExamsAreNotPromotedTogether() {
    List<SittingId> two =
        List.of(full().id(), process.netwerken(process.later(1).moment().start()).id());
    assertThat(
            codes(process.exams.signUp().promote(new PromoteWaiting(process.school.office(), two))))
        .containsExactly("OTHER_EXAM");
  }
}
