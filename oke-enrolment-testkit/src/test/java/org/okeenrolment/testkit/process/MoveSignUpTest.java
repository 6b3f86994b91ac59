package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.FREE_UNTIL;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.testkit.process.Process.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** A sign-up is moved as a whole or not at all. */
class MoveSignUpTest {
  private static Process process(ParameterValue<?>... params) {
    return new Process(
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build());
  }

  private static Outcome<Participation> move(
      Process process, Actor actor, Participation seat, Sitting to) {
    MoveSignUp command = new MoveSignUp(actor, seat.id(), to.id(), "a better day");
    boolean allowed = process.exams.explain(command).isAllowed();
    Outcome<Participation> moved = process.exams.signUp().move(command);
    assertThat(moved.isDone()).isEqualTo(allowed);
    return moved;
  }

  private static List<ParticipationState> states(Process process, Enrolment enrolment) {
    return process
        .exams
        .signUp()
        .participations(process.school.office(), enrolment.id())
        .orElseThrow()
        .stream()
        .map(Participation::state)
        .toList();
  }

  private static int left(Process process, Enrolment enrolment, Sitting sitting) {
    return process
        .exams
        .signUp()
        .offered(process.school.office(), enrolment.id())
        .orElseThrow()
        .stream()
        .filter(offered -> offered.sitting().id().equals(sitting.id()))
        .mapToInt(OfferedSitting::seatsLeft)
        .sum();
  }

  @Test
  void onceTheSittingHasStartedOnlyTheExamOfficeMovesOrCancelsASignUp() {
    Process process = process();
    Sitting sitting = process.sitting(2);
    Sitting later = process.later(10);
    Participation anna = process.byStaff(process.enrolled("anna"), sitting).orElseThrow();
    Participation bram = process.byStaff(process.enrolled("bram"), sitting).orElseThrow();
    process.school.clock().moveTo(sitting.moment().start());
    Actor teacher = process.school.teacher();
    assertThat(codes(move(process, teacher, anna, later))).containsExactly("SITTING_STARTED");
    assertThat(codes(cancel(process, teacher, bram))).containsExactly("SITTING_STARTED");
    assertThat(codes(cancel(process, process.school.committee(), bram)))
        .containsExactly("SITTING_STARTED");
    assertThat(move(process, process.school.office(), anna, later).isDone()).isTrue();
    assertThat(cancel(process, process.school.office(), bram).isDone()).isTrue();
  }

  private static Outcome<Participation> cancel(Process process, Actor actor, Participation seat) {
    return process.exams.signUp().cancel(new CancelSignUp(actor, seat.id(), "a mistake"));
  }

  @Test
  void theOldSeatIsGivenBackAndTheNewOneTakenAlsoOnTheLastAttempt() {
    Process process = process(ATTEMPTS_BASE.is(1), MAX_OPEN.is(1), MAX_PER_DAY.is(1));
    Enrolment anna = process.enrolled("anna");
    Sitting first = process.sitting(1);
    Sitting second = process.later(1);
    Participation seat = process.byStaff(anna, first).orElseThrow();
    Participation moved = move(process, process.school.office(), seat, second).orElseThrow();
    assertThat(moved.sitting()).isEqualTo(second.id());
    assertThat(states(process, anna))
        .containsExactly(ParticipationState.CANCELLED, ParticipationState.SIGNED_UP);
    assertThat(left(process, anna, first)).isEqualTo(1);
    assertThat(left(process, anna, second)).isEqualTo(29);
    Participation back = move(process, process.school.office(), moved, first).orElseThrow();
    assertThat(back.sitting()).isEqualTo(first.id());
    assertThat(left(process, anna, second)).isEqualTo(30);
  }

  @Test
  void aMoveDoneTwiceChangesNothingTheSecondTime() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Sitting second = process.later(1);
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    Participation moved = move(process, process.school.office(), seat, second).orElseThrow();
    assertThat(move(process, process.school.office(), seat, second))
        .isEqualTo(new Outcome.Unchanged<>(moved));
    assertThat(states(process, anna))
        .containsExactly(ParticipationState.CANCELLED, ParticipationState.SIGNED_UP);
  }

  @Test
  void whereTheOtherSittingIsFullTheOldSeatStays() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Sitting annas = process.sitting(1);
    Sitting brams = process.sitting(1);
    Participation seat = process.byStaff(anna, annas).orElseThrow();
    Participation other = process.byStaff(process.enrolled("bram"), brams).orElseThrow();
    assertThat(codes(move(process, process.school.office(), seat, brams)))
        .containsExactly("SITTING_FULL");
    assertThat(codes(move(process, process.school.office(), other, annas)))
        .containsExactly("SITTING_FULL");
    assertThat(states(process, anna)).containsExactly(ParticipationState.SIGNED_UP);
    assertThat(left(process, anna, annas)).isZero();
  }

  /** Students of two sittings change places at once; the last free seats go to one each. */
  @Test
  void whoeverMovesAtTheSameMomentEndsWithExactlyOneSeat() throws Exception {
    for (int round = 0; round < 20; round++) {
      Process process = process();
      List<Sitting> sittings = List.of(process.sitting(3), process.sitting(3));
      List<Participation> seats = new ArrayList<>();
      for (int student = 0; student < 4; student++) {
        Enrolment enrolment = process.enrolled("student-" + student);
        seats.add(process.byStaff(enrolment, sittings.get(student % 2)).orElseThrow());
      }
      Process.atOnce(
          seats.stream()
              .<Callable<Outcome<?>>>map(seat -> () -> move(process, seat, other(sittings, seat)))
              .toList());
      for (Participation seat : seats) {
        assertThat(
                process
                    .exams
                    .signUp()
                    .participations(process.school.office(), seat.enrolment())
                    .orElseThrow())
            .filteredOn(Participation::isSignedUp)
            .hasSize(1);
      }
      Enrolment anybody = process.enrolled("anybody");
      assertThat(left(process, anybody, sittings.get(0)) + left(process, anybody, sittings.get(1)))
          .isEqualTo(2);
    }
  }

  private static Sitting other(List<Sitting> sittings, Participation seat) {
    return sittings.get(seat.sitting().equals(sittings.get(0).id()) ? 1 : 0);
  }

  private static Outcome<Participation> move(Process process, Participation seat, Sitting to) {
    return process
        .exams
        .signUp()
        .move(new MoveSignUp(process.school.office(), seat.id(), to.id(), "a better day"));
  }

  @Test
  void aStudentMovesHimselfAsLongAsWithdrawingIsFree() {
    Process free = process(FREE_UNTIL.is(Term.of(2, TermUnit.CALENDAR_DAY)));
    Enrolment anna = free.enrolled("anna");
    Actor self = Actor.student(anna.of().student());
    Participation seat = free.byStaff(anna, free.sitting(1)).orElseThrow();
    assertThat(move(free, self, seat, free.later(1)).isDone()).isTrue();
    Process late =
        process(
            FREE_UNTIL.is(Term.of(20, TermUnit.CALENDAR_DAY)),
            WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.COSTS_ATTEMPT));
    Enrolment again = late.enrolled("anna");
    Participation bound = late.byStaff(again, late.sitting(1)).orElseThrow();
    assertThat(codes(move(late, self, bound, late.later(1)))).containsExactly("MOVE_COSTS_ATTEMPT");
    assertThat(move(late, late.school.office(), bound, late.later(2)).isDone()).isTrue();
  }

  @Test
  void aStudentDoesNotMoveAnother() {
    Process process = process();
    Participation seat =
        process.byStaff(process.enrolled("anna"), process.sitting(1)).orElseThrow();
    Actor bram = Actor.student(new StudentId("bram"));
    assertThat(codes(move(process, bram, seat, process.later(1))))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void whatIsCancelledIsNotMovedAndWhoIsThereStays() {
    Process process = process();
    Enrolment anna = process.enrolled("anna");
    Sitting first = process.sitting(1);
    Participation seat = process.byStaff(anna, first).orElseThrow();
    assertThat(move(process, process.school.office(), seat, first))
        .isInstanceOf(Outcome.Unchanged.class);
    move(process, process.school.office(), seat, process.later(1)).orElseThrow();
    assertThat(codes(move(process, process.school.office(), seat, process.later(2))))
        .contains("NOT_SIGNED_UP");
  }
}
