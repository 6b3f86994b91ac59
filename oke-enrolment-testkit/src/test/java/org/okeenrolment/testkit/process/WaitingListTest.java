package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.WaitingListOrder;
import org.okeenrolment.signup.WaitingPlace;

/** Who waits for a seat gets it in a declared order, by all the rules. */
class WaitingListTest extends WaitingListSteps {
  private Promotion promote(Process at, Sitting sitting) {
    return at.exams
        .signUp()
        .promote(new PromoteWaiting(at.school.office(), sitting.id()))
        .orElseThrow();
  }

  @Test
  void aFreedSeatGoesToTheNextWhoMayAndWhoMayNotIsToldWhy() {
    Sitting sitting = full();
    Participation bram = waits("bram", sitting).orElseThrow();
    Participation carl = waits("carl", sitting).orElseThrow();
    waits("dina", sitting).orElseThrow();
    process.byStaff(process.enrolled("bram"), process.sitting(5)).orElseThrow();
    seats(sitting, 2);
    Promotion promotion = promote(process, sitting);
    assertThat(promotion.promoted()).containsExactly(id("carl"));
    assertThat(codes(promotion.skipped().get(id("bram")))).containsExactly("CLASH");
    assertThat(state(bram)).isEqualTo(ParticipationState.WAITING);
    assertThat(state(carl)).isEqualTo(ParticipationState.SIGNED_UP);
    assertThat(promote(process, sitting)).isEqualTo(new Promotion(List.of(), Map.of()));
  }

  @Test
  void aFreedSeatIsForWhoWaitsAndNotForWhoComesLater() {
    Sitting sitting = full();
    Enrolment bram = process.ready("bram");
    waits(process, bram, sitting).orElseThrow();
    Enrolment carl = process.ready("carl");
    seats(sitting, 2);
    assertThat(codes(process.byStudent(carl, sitting))).containsExactly("OTHERS_WAIT");
    assertThat(codes(process.byStaff(carl, sitting))).containsExactly("OTHERS_WAIT");
    assertThat(
            process
                .exams
                .signUp()
                .offered(Actor.student(id("carl")), carl.id())
                .orElseThrow()
                .get(0)
                .seatsLeft())
        .isZero();
    waits(process, carl, sitting).orElseThrow();
    assertThat(codes(process.byStudent(carl, sitting))).containsExactly("OTHERS_WAIT");
    assertThat(promote(process, sitting).promoted()).containsExactly(id("bram"));
  }

  @Test
  void whoWaitsAloneMayTakeTheFreedSeatHimself() {
    Sitting sitting = full();
    Enrolment bram = process.ready("bram");
    Participation waiting = waits(process, bram, sitting).orElseThrow();
    seats(sitting, 2);
    assertThat(process.byStudent(bram, sitting).isDone()).isTrue();
    assertThat(state(waiting)).isEqualTo(ParticipationState.CANCELLED);
  }

  @Test
  void whoWaitsHoldsNoMoreSeatsThanThereAreWhoWait() {
    Sitting sitting = full();
    waits("bram", sitting).orElseThrow();
    Enrolment carl = process.ready("carl");
    seats(sitting, 3);
    assertThat(process.byStaff(carl, sitting).isDone()).isTrue();
    assertThat(promote(process, sitting).promoted()).containsExactly(id("bram"));
  }

  @Test
  void theOfficeMayGiveTheSeatToSomebodyElseWithAReason() {
    Sitting sitting = full();
    waits("bram", sitting).orElseThrow();
    Enrolment carl = process.ready("carl");
    seats(sitting, 2);
    SignUpByStaff command = new SignUpByStaff(process.school.office(), carl.id(), sitting.id());
    assertThat(process.exams.signUp().byStaff(command.beyondCapacity("hardship")).isDone())
        .isTrue();
  }

  @Test
  void everybodyWhoWaitsCanAskForHisPlaceAndTheRule() {
    Sitting sitting = full();
    waits("bram", sitting).orElseThrow();
    Participation carl = waits("carl", sitting).orElseThrow();
    WaitingPlace place =
        process
            .exams
            .signUp()
            .waitingPlace(Actor.student(carl.of().student()), carl.id())
            .orElseThrow();
    assertThat(place.place()).isEqualTo(2);
    assertThat(place.order()).isEqualTo(WaitingListOrder.FIRST_COME);
    assertThat(
            process
                .exams
                .signUp()
                .waitingPlace(Actor.student(id("bram")), carl.id())
                .decision()
                .isAllowed())
        .isFalse();
  }

  @Test
  void whereTheSchoolSaysSoFirstAttemptsComeBeforeResits() {
    Process at =
        new Process(
            builder ->
                builder.settings(
                    ProcessSettings.defaults()
                        .withWaitingListOrder(WaitingListOrder.FEWEST_ATTEMPTS_USED)));
    Enrolment bram = at.ready("bram");
    at.failed(at.byStaff(bram, at.later(1)).orElseThrow());
    Sitting sitting = at.sitting(1);
    at.byStaff(at.ready("anna"), sitting).orElseThrow();
    waits(at, bram, sitting).orElseThrow();
    waits(at, at.ready("carl"), sitting).orElseThrow();
    assertThat(at.exams.signUp().waitingList(at.school.office(), sitting.id()).orElseThrow())
        .extracting(place -> place.participation().of().student())
        .containsExactly(id("carl"), id("bram"));
  }

  @Test
  void nobodyWaitsWhileASeatIsLeftOrWhenARuleSaysNo() {
    assertThat(codes(waits("anna", process.sitting(1)))).containsExactly("SEAT_LEFT");
    Sitting sitting = full();
    Outcome<Participation> withoutGo = waits(process, process.enrolled("erik"), sitting);
    assertThat(Process.pending(withoutGo)).containsExactly("READINESS:SUBJECT_TEACHER");
    assertThat(waits("bram", sitting)).isInstanceOf(Outcome.Done.class);
    assertThat(waits("bram", sitting)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void whoSignsUpHimselfForTheSittingWaitsForItNoLonger() {
    Sitting sitting = full();
    Participation waiting = waits("bram", sitting).orElseThrow();
    seats(sitting, 2);
    process.byStudent(process.enrolled("bram"), sitting).orElseThrow();
    assertThat(state(waiting)).isEqualTo(ParticipationState.CANCELLED);
    assertThat(
            process.exams.signUp().waitingList(process.school.office(), sitting.id()).orElseThrow())
        .isEmpty();
  }

  @Test
  void waitingReservesNoAttemptAndNoTime() {
    Sitting sitting = full();
    Enrolment bram = process.ready("bram");
    waits(process, bram, sitting).orElseThrow();
    assertThat(process.left(bram)).isEqualTo(2);
    assertThat(
            process.exams.planning().timetable(process.school.office(), id("bram")).orElseThrow())
        .satisfies(timetable -> assertThat(timetable.entries()).isEmpty());
    assertThat(process.exams.planning().roster(process.school.office(), sitting.id()).orElseThrow())
        .satisfies(roster -> assertThat(roster.participants()).containsExactly(id("anna")));
    assertThat(process.byStaff(bram, process.sitting(1)).isDone()).isTrue();
  }

  @Test
  void whoAskedInTimeIsPromotedAfterTheWindowClosed() {
    Sitting sitting = full();
    waits("bram", sitting).orElseThrow();
    process.school.clock().advance(Duration.ofDays(8));
    seats(sitting, 2);
    assertThat(promote(process, sitting).promoted()).containsExactly(id("bram"));
  }

  @Test
  void whoWaitsCanStopWaitingAtNoCost() {
    Sitting sitting = full();
    Participation bram = waits("bram", sitting).orElseThrow();
    process.school.clock().advance(Duration.ofDays(8));
    process
        .exams
        .signUp()
        .cancel(new CancelSignUp(Actor.student(id("bram")), bram.id(), "ill"))
        .orElseThrow();
    seats(sitting, 2);
    assertThat(promote(process, sitting).promoted()).isEmpty();
  }

  @Test
  void whoWaitedInVainWasNeverSignedUp() {
    Sitting sitting = full();
    Participation bram = waits("bram", sitting).orElseThrow();
    process
        .exams
        .signUp()
        .cancel(new CancelSignUp(process.school.office(), bram.id(), "ill"))
        .orElseThrow();
    assertThat(
            process.exams.planning().timetable(process.school.office(), id("bram")).orElseThrow())
        .satisfies(timetable -> assertThat(timetable.cancelled()).isEmpty());
    assertThat(process.exams.monitor().journal(process.school.office(), null, 99).orElseThrow())
        .flatExtracting(JournalEntry::effects)
        .filteredOn(effect -> effect.object().equals(bram.id()))
        .extracting(Effect::kind)
        .containsExactly("waits for a seat", "waits no longer");
  }

  @Test
  void nobodyWaitsForWhatIsOver() {
    Sitting cancelled = full();
    Participation bram = waits("bram", cancelled).orElseThrow();
    process
        .exams
        .planning()
        .cancel(new CancelSitting(process.school.office(), cancelled.id(), "fire"))
        .orElseThrow();
    assertThat(state(bram)).isEqualTo(ParticipationState.CANCELLED);
    Sitting closed = process.sitting(1);
    process.byStaff(process.ready("erik"), closed).orElseThrow();
    Enrolment dina = process.ready("dina");
    Participation withdrawn = waits(process, dina, closed).orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(process.school.office(), dina.id(), "left"))
        .orElseThrow();
    assertThat(state(withdrawn)).isEqualTo(ParticipationState.CANCELLED);
    Participation carl = waits("carl", closed).orElseThrow();
    process.school.clock().moveTo(closed.moment().end());
    assertThat(
            process
                .exams
                .results()
                .close(new CloseSitting(process.school.office(), closed.id()))
                .orElseThrow()
                .absent())
        .containsExactly(id("erik"));
    assertThat(state(carl)).isEqualTo(ParticipationState.CANCELLED);
  }
}
