package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;

/** The free seats of several sittings are given away at once. */
class SeveralWaitingListsTest extends WaitingListSteps {
  @Test
  void whoWaitsOnTwoListsGetsTheSeatThatOthersNeedLeast() {
    Sitting first = full();
    Sitting second = process.later(1);
    seats(second, 1);
    process.byStaff(process.ready("zoe"), second).orElseThrow();
    Enrolment bram = process.ready("bram");
    Participation place = waits(process, bram, first).orElseThrow();
    Participation other = waits(process, bram, second).orElseThrow();
    waits("carl", first);
    waits("dora", first);
    seats(first, 2);
    seats(second, 2);
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
