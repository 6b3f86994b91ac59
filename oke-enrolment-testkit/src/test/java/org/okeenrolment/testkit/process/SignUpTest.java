package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.pending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.OfferedSitting;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpGenericExam;

class SignUpTest {
  private final Process process = new Process();

  @Test
  void aStudentWithoutGoIsNotSignedUpAndTheRoleThatCanGiveItIsNamed() {
    Outcome<Participation> signUp = process.byStaff(process.enrolled("anna"), process.sitting(2));
    assertThat(signUp.isDone()).isFalse();
    assertThat(pending(signUp)).containsExactly("READINESS:SUBJECT_TEACHER");
  }

  @Test
  void aGoWithdrawnAfterTheSignUpFlagsItAndKeepsTheSeat() {
    Enrolment anna = process.ready("anna");
    process.byStaff(anna, process.sitting(1)).orElseThrow();
    process
        .exams
        .approval()
        .withdrawGo(new WithdrawGo(process.school.teacher(), anna.id(), "ill"))
        .orElseThrow();
    assertThat(
            process.exams.signUp().participations(process.school.office(), anna.id()).orElseThrow())
        .allMatch(Participation::isSignedUp);
    assertThat(
            process
                .exams
                .monitor()
                .findings(process.school.office(), FindingFilter.open(), null, 9)
                .orElseThrow())
        .extracting(Finding::type)
        .containsExactly("GO_WITHDRAWN");
  }

  @Test
  void aTeacherOfAnotherExamMayNotGiveGoAndLearnsNothing() {
    Enrolment anna = process.enrolled("anna");
    Actor other = Actor.staff(new StaffId("visser"), Role.SUBJECT_TEACHER);
    var go = new org.okeenrolment.approve.GiveGo(other, anna.id());
    assertThat(codes(process.exams.approval().giveGo(go))).containsExactly("NOT_AUTHORISED");
    assertThat(codes(process.exams.explain(go))).containsExactly("NOT_AUTHORISED");
    var unknown = new org.okeenrolment.approve.GiveGo(other, new EnrolmentId("unknown"));
    assertThat(codes(process.exams.approval().giveGo(unknown))).containsExactly("NOT_AUTHORISED");
    assertThat(process.exams.approval().history(process.school.office(), anna.id()).orElseThrow())
        .isEmpty();
    assertThat(pending(process.byStaff(anna, process.sitting(1))))
        .containsExactly("READINESS:SUBJECT_TEACHER");
  }

  @Test
  void allReasonsAreReportedTogetherInAFixedOrder() {
    Enrolment anna = process.enrolled("anna");
    Sitting full = process.sitting(1);
    process.byStaff(process.ready("bram"), full).orElseThrow();
    process.school.clock().advance(Duration.ofDays(20));
    process
        .exams
        .approval()
        .giveNoGo(new GiveNoGo(process.school.teacher(), anna.id(), "no"))
        .orElseThrow();
    Outcome<Participation> late = process.byStudent(anna, full);
    assertThat(pending(late)).containsExactly("READINESS:EXAM_COMMITTEE");
    assertThat(codes(late)).containsExactly("WINDOW_CLOSED", "SITTING_FULL", "SITTING_STARTED");
  }

  @Test
  void beforeTheWindowAStudentIsToldWhenItOpensAndStaffMayWithAReason() {
    Enrolment anna = process.ready("anna");
    Sitting later = process.later(30);
    Decision decision = process.byStudent(anna, later).decision();
    assertThat(codes(decision)).containsExactly("WINDOW_NOT_OPEN");
    assertThat(decision.reasons().get(0).liftsAt())
        .contains(java.time.Instant.parse("2027-01-28T23:00:00Z"));
    SignUpByStaff command = process.signUpByStaff(anna, later);
    Decision withoutReason = process.exams.signUp().byStaff(command).decision();
    assertThat(codes(withoutReason)).containsExactly("OUTSIDE_WINDOW_WITHOUT_REASON");
    assertThat(withoutReason.reasons().get(0).basis()).isPresent();
    SignUpByStaff because = command.outsideWindow("he is abroad in February");
    assertThat(process.exams.explain(because).isAllowed()).isTrue();
    assertThat(process.exams.signUp().byStaff(because).isDone()).isTrue();
    assertThat(lastReason()).contains("he is abroad in February");
  }

  private Optional<String> lastReason() {
    List<JournalEntry> journal =
        process
            .exams
            .monitor()
            .journal(process.school.office(), null, Integer.MAX_VALUE)
            .orElseThrow();
    return journal.get(journal.size() - 1).why();
  }

  @Test
  void aStudentSignsOnlyHimselfUp() {
    Enrolment anna = process.ready("anna");
    Actor bram = Actor.student(new org.okeenrolment.catalogue.StudentId("bram"));
    Sitting sitting = process.sitting(2);
    assertThat(
            codes(
                process
                    .exams
                    .signUp()
                    .byStudent(new SignUpByStudent(bram, anna.id(), sitting.id()))))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aSecondSignUpForTheSameSittingChangesNothing() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(2);
    Participation first = process.byStaff(anna, sitting).orElseThrow();
    assertThat(process.byStudent(anna, sitting).orElseThrow()).isEqualTo(first);
  }

  @Test
  void sittingsBackToBackDoNotClashAndOverlappingOnesDo() {
    Sitting rekenen = process.sitting(2);
    process.byStaff(process.ready("anna"), rekenen).orElseThrow();
    Instant end = rekenen.moment().end();
    assertThat(codes(netwerken(end.minus(Duration.ofMinutes(1))))).containsExactly("CLASH");
    assertThat(netwerken(end).isDone()).isTrue();
  }

  /** What comes of signing Anna up for another exam that starts at a moment. */
  private Outcome<Participation> netwerken(Instant start) {
    Sitting sitting = process.netwerken(start);
    Enrolment enrolment = process.second(process.enrolled("anna"));
    Actor teacher = Actor.staff(new StaffId("visser"), Role.SUBJECT_TEACHER);
    process.exams.approval().giveGo(new GiveGo(teacher, enrolment.id())).orElseThrow();
    return process.byStaff(enrolment, sitting);
  }

  @Test
  void aCapacityIsNotLoweredBelowTheSeatsTaken() {
    Sitting sitting = process.sitting(3);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    process.byStaff(process.ready("bram"), sitting).orElseThrow();
    assertThat(codes(capacity(sitting, 1))).containsExactly("SEATS_TAKEN");
    assertThat(capacity(sitting, 2).isDone()).isTrue();
  }

  private org.okeenrolment.decision.Outcome<Sitting> capacity(Sitting sitting, int capacity) {
    return process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), sitting.id(), capacity));
  }

  @Test
  void aCancelledSignUpFreesItsSeatAndItsAttempt() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    assertThat(process.left(anna)).isEqualTo(1);
    process
        .exams
        .signUp()
        .cancel(new CancelSignUp(Actor.student(anna.of().student()), seat.id(), "ill"))
        .orElseThrow();
    assertThat(process.left(anna)).isEqualTo(2);
    assertThat(process.byStaff(process.ready("bram"), sitting).isDone()).isTrue();
  }

  @Test
  void offeredShowsEverySittingWithItsDecisionAndSeatsLeft() {
    Enrolment anna = process.ready("anna");
    process.sitting(5);
    process.later(30);
    List<OfferedSitting> offered =
        process.exams.signUp().offered(Actor.student(anna.of().student()), anna.id()).orElseThrow();
    assertThat(offered).extracting(OfferedSitting::seatsLeft).containsExactly(5, 30);
    assertThat(offered).extracting(one -> one.decision().isAllowed()).containsExactly(true, false);
  }

  @Test
  void theSittingInWhichHeSitsDoesNotClashWithItself() {
    Enrolment anna = process.ready("anna");
    process.byStaff(anna, process.sitting(2)).orElseThrow();
    assertThat(
            process
                .exams
                .signUp()
                .offered(process.school.office(), anna.id())
                .orElseThrow()
                .get(0)
                .decision()
                .reasons())
        .extracting(Reason::code)
        .contains("SEAT_TAKEN_BY_STUDENT")
        .doesNotContain("CLASH");
  }

  @Test
  void aGenericExamIsFilledInOrderAndWhoMayNotIsListed() {
    process.enrolled("zoe");
    List.of("anna", "bram", "chaima").forEach(process::ready);
    Sitting first = process.sitting(2);
    Sitting second = process.later(1);
    SignUpGenericExam command =
        new SignUpGenericExam(
            process.school.office(), process.school.exam().id(), List.of(first.id(), second.id()));
    BulkSignUp done = process.exams.signUp().genericExam(command).orElseThrow();
    assertThat(done.signedUp()).isEqualTo(3);
    assertThat(done.notSignedUp().keySet()).extracting(Object::toString).containsExactly("zoe");
    assertThat(process.exams.signUp().genericExam(command).orElseThrow().unchanged()).isEqualTo(3);
    assertThat(
            process
                .exams
                .planning()
                .roster(process.school.office(), first.id())
                .orElseThrow()
                .participants())
        .extracting(Object::toString)
        .containsExactly("anna", "bram");
  }

  @Test
  void explainSaysWhatDoingItWouldAndChangesNothing() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    SignUpByStaff command = process.signUpByStaff(anna, sitting);
    assertThat(process.exams.explain(command).isAllowed()).isTrue();
    assertThat(process.exams.explain(command).basis())
        .extracting(Object::toString)
        .contains("REF-SCHOOL v2 attempts.base");
    assertThat(process.byStaff(process.ready("bram"), sitting).isDone()).isTrue();
    assertThat(codes(process.exams.explain(command))).containsExactly("SITTING_FULL");
    assertThat(codes(process.byStaff(anna, sitting)))
        .isEqualTo(codes(process.exams.explain(command)));
  }

  @Test
  void aReasonNamesTheRegulationThatDecided() {
    Enrolment anna = process.ready("anna");
    Decision decision = process.byStudent(anna, process.later(30)).decision();
    assertThat(decision.reasons())
        .extracting(Reason::basis)
        .allMatch(java.util.Optional::isPresent);
  }
}
