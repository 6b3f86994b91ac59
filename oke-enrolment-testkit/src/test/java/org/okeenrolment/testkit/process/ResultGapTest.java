package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.monitor.ResultGap.Cause;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

class ResultGapTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final Enrolment anna = process.received("anna");

  @Test
  void oneReasonAfterTheOtherOnTheWayToAnEstablishedResultAtThePartner() {
    assertGap(Cause.NOT_READY, anna.id());
    process.exams.approval().giveGo(new GiveGo(process.school.teacher(), anna.id())).orElseThrow();
    assertGap(Cause.NOT_PLANNED, anna.id());
    Sitting sitting = process.sitting(2);
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    assertGap(Cause.SITTING_TO_COME, sitting.id());
    process.school.clock().advance(Duration.ofDays(10));
    assertGap(Cause.ATTENDANCE_MISSING, seat.id());
    process.record(seat, measured(Attendance.NOT_PRESENT));
    assertGap(Cause.ABSENT, seat.id());
    process.record(seat, measured(Attendance.PRESENT));
    assertGap(Cause.MARKING, seat.id());
    process.record(seat, measured(Attendance.PRESENT).score("6.0"));
    assertGap(Cause.NOT_ESTABLISHED, seat.id());
    process.establish(seat);
    assertGap(Cause.NOT_DELIVERED, seat.id());
    assertThat(gap(anna).partner()).contains(Process.SIS);
    process.refuseAll();
    assertGap(Cause.DELIVERY_REFUSED, seat.id());
    process.deliverAll();
    assertGap(Cause.NONE, seat.id());
    assertThat(gap(anna).partner()).isEmpty();
  }

  @Test
  void aCancelledSignUpIsNoSignUpUntilAResultComesForIt() {
    process.exams.approval().giveGo(new GiveGo(process.school.teacher(), anna.id())).orElseThrow();
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill")).orElseThrow();
    assertGap(Cause.NOT_PLANNED, anna.id());
    process.failed(seat);
    assertGap(Cause.NOT_ESTABLISHED, seat.id());
  }

  @Test
  void theLatestAttemptIsAskedAboutAlsoWhenAnEarlierOneHasAResult() {
    process.exams.approval().giveGo(new GiveGo(process.school.teacher(), anna.id())).orElseThrow();
    Participation first = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.failed(first);
    process.establish(first);
    process.deliverAll();
    assertGap(Cause.NONE, first.id());
    Sitting second = process.later(1);
    process.byStaff(anna, second).orElseThrow();
    assertGap(Cause.SITTING_TO_COME, second.id());
  }

  @Test
  void anEnrolmentThatEndedWithoutAResultSaysHow() {
    Enrolment bram = process.enrolled("bram");
    process
        .exams
        .enrolment()
        .exempt(
            new ExemptEnrolment(
                process.school.committee(), bram.id(), ExemptionEvidence.none(), "diploma"))
        .orElseThrow();
    assertThat(gap(bram).cause()).isEqualTo(Cause.EXEMPTED);
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, anna.id(), "left"))
        .orElseThrow();
    assertGap(Cause.WITHDRAWN, anna.id());
    Enrolment carla = process.enrolled("carla");
    process.exams.rollover().carryOver(new CarryOver(office, Samples.YEAR)).orElseThrow();
    assertThat(gap(carla).cause()).isEqualTo(Cause.CARRIED_OVER);
  }

  @Test
  void anExamPassedByALateResultOfTheYearBeforeMissesNothing() {
    Enrolment bram = process.ready("bram");
    Participation seat = process.byStaff(bram, process.sitting(2)).orElseThrow();
    process.exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill")).orElseThrow();
    process.exams.rollover().carryOver(new CarryOver(office, Samples.YEAR)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0").established(true));
    Enrolment carried =
        process.exams.enrolment().ofStudent(office, bram.of().student()).orElseThrow().get(1);
    assertThat(gap(carried).cause()).isEqualTo(Cause.NONE);
  }

  @Test
  void whoMayNotSeeTheEnrolmentLearnsNothing() {
    Actor other = Actor.staff(new StaffId("visser"), Role.SUBJECT_TEACHER);
    assertThat(codes(process.exams.monitor().whyNoResult(other, anna.id())))
        .containsExactly("NOT_AUTHORISED");
  }

  private void assertGap(Cause cause, Id object) {
    assertThat(gap(anna)).extracting(ResultGap::cause, ResultGap::object).contains(cause, object);
  }

  private ResultGap gap(Enrolment enrolment) {
    return process.exams.monitor().whyNoResult(office, enrolment.id()).orElseThrow();
  }
}
