package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;

/** Regular seats, those of the late window, and one more than there are. */
class SeatPoolsTest {
  private final Process process = new Process();

  private Sitting withLateWindow(int capacity, int quota) {
    Instant opens = Samples.NOW.plus(Duration.ofDays(7));
    Interval window = new Interval(opens, opens.plus(Duration.ofDays(1)));
    return process
        .exams
        .planning()
        .open(
            process.school.sitting().capacity(capacity).late(new LateWindow(window, quota)).build())
        .orElseThrow();
  }

  private int left(Enrolment enrolment) {
    return process
        .exams
        .signUp()
        .offered(process.school.office(), enrolment.id())
        .orElseThrow()
        .get(0)
        .seatsLeft();
  }

  @Test
  void aLateWindowHasSeatsOfItsOwnAndLeavesTheOthersAlone() {
    Sitting sitting = withLateWindow(1, 2);
    process.byStudent(process.ready("anna"), sitting).orElseThrow();
    List<Enrolment> late = Stream.of("bram", "carl", "dina").map(process::ready).toList();
    assertThat(codes(process.byStudent(late.get(0), sitting))).containsExactly("SITTING_FULL");
    process.school.clock().advance(Duration.ofDays(7));
    assertThat(left(late.get(0))).isEqualTo(2);
    assertThat(process.byStudent(late.get(0), sitting).orElseThrow().pool())
        .isEqualTo(SeatPool.LATE);
    process.byStaff(late.get(1), sitting).orElseThrow();
    assertThat(codes(process.byStudent(late.get(2), sitting))).containsExactly("SITTING_FULL");
  }

  @Test
  void aFreeRegularSeatIsNotUsedInTheLateWindow() {
    Sitting sitting = withLateWindow(5, 1);
    Enrolment anna = process.ready("anna");
    process.school.clock().advance(Duration.ofDays(7));
    process.byStudent(anna, sitting).orElseThrow();
    process.school.clock().moveTo(Samples.NOW);
    assertThat(left(process.ready("bram"))).isEqualTo(5);
  }

  @Test
  void theOfficeSeatsOneMoreWithAReasonAndItIsReported() {
    Sitting sitting = process.sitting(1);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    Enrolment bram = process.ready("bram");
    var command = process.signUpByStaff(bram, sitting);
    assertThat(codes(process.exams.signUp().byStaff(command))).containsExactly("SITTING_FULL");
    Participation seat =
        process.exams.signUp().byStaff(command.beyondCapacity("a chair is added")).orElseThrow();
    assertThat(seat.pool()).isEqualTo(SeatPool.BEYOND_CAPACITY);
    assertThat(process.findings())
        .filteredOn(finding -> finding.type().equals("SEAT_BEYOND_CAPACITY"))
        .extracting(Finding::detail)
        .containsExactly("2 students have one of the 1 seats.");
    assertThat(left(process.ready("carl"))).isZero();
  }

  @Test
  void staffMoveAStudentIntoAFullSittingOnlyWithAReason() {
    Sitting full = process.sitting(1);
    process.byStaff(process.ready("anna"), full).orElseThrow();
    Participation seat = process.byStaff(process.ready("bram"), process.later(1)).orElseThrow();
    MoveSignUp move = new MoveSignUp(process.school.office(), seat.id(), full.id(), "a better day");
    assertThat(codes(process.exams.signUp().move(move))).containsExactly("SITTING_FULL");
    assertThat(
            process.exams.signUp().move(move.beyondCapacity("no other day")).orElseThrow().pool())
        .isEqualTo(SeatPool.BEYOND_CAPACITY);
    assertThat(process.findings())
        .filteredOn(finding -> finding.type().equals("SEAT_BEYOND_CAPACITY"))
        .extracting(Finding::detail)
        .containsExactly("2 students have one of the 1 seats.");
  }

  @Test
  void aSeatBeyondTheCapacityIsRegularWhereOneIsLeft() {
    var command = process.signUpByStaff(process.ready("anna"), process.sitting(1));
    assertThat(
            process.exams.signUp().byStaff(command.beyondCapacity("in case")).orElseThrow().pool())
        .isEqualTo(SeatPool.REGULAR);
  }

  @Test
  void onlyTheExamOfficeSeatsMoreThanThereAre() {
    Sitting sitting = process.sitting(1);
    Enrolment anna = process.ready("anna");
    for (Actor actor : List.of(process.school.teacher(), Actor.student(anna.of().student()))) {
      Outcome<Participation> outcome =
          process
              .exams
              .signUp()
              .byStaff(new SignUpByStaff(actor, anna.id(), sitting.id()).beyondCapacity("please"));
      assertThat(codes(outcome)).containsExactly("NOT_AUTHORISED");
    }
  }
}
