package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

class CarryOverTest {
  private final FailingStore store = new FailingStore();
  private final Process process = new Process(builder -> builder.store(store));
  private final Actor office = process.school.office();
  private final CarryOver command = new CarryOver(office, process.school.year());

  @Test
  void passedExemptedWithdrawnAndLeftAreNotCarriedEachWithTheReason() {
    passed("anna", true);
    process
        .exams
        .enrolment()
        .exempt(
            new ExemptEnrolment(
                process.school.committee(), process.enrolled("bram").id(), "diploma"))
        .orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, process.enrolled("carl").id(), "his wish"))
        .orElseThrow();
    left("dora");
    Map<String, List<String>> reasons = reasons(run());
    assertThat(reasons)
        .containsEntry("anna", List.of("ALREADY_PASSED"))
        .containsEntry("bram", List.of("EXEMPTED"))
        .containsEntry("carl", List.of("ENROLMENT_WITHDRAWN"))
        .containsEntry("dora", List.of("LEFT_PROGRAMME"))
        .hasSize(4);
  }

  @Test
  void whatIsUnfinishedStaysOpenUntilSomebodyActs() {
    process.byStaff(process.ready("anna"), process.sitting(1)).orElseThrow();
    passed("bram", false);
    Participation ungraded = process.byStaff(process.ready("carl"), process.later(2)).orElseThrow();
    process.record(ungraded, measured(Attendance.PRESENT));
    CarryOverResult result = process.exams.rollover().carryOver(command).orElseThrow();
    assertThat(result.carried()).isZero();
    assertThat(result.ended()).isEmpty();
    assertThat(result.staying().values())
        .extracting(decision -> codes(decision))
        .containsExactly(
            List.of("SIGN_UP_OPEN"), List.of("NOT_ESTABLISHED"), List.of("RESULT_PENDING"));
  }

  @Test
  void whoWaitsMayWaitAgainWithTheEnrolmentOfTheNewYear() {
    Sitting full = process.sitting(1);
    process.byStaff(process.ready("bram"), full).orElseThrow();
    Enrolment old = process.ready("anna");
    waits(old, full);
    run();
    assertThat(process.exams.signUp().participations(office, old.id()).orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.CANCELLED);
    Enrolment carried = of("anna").get(1);
    assertThat(waits(carried, full))
        .isInstanceOf(Outcome.Done.class)
        .extracting(outcome -> outcome.orElseThrow().enrolment())
        .isEqualTo(carried.id());
  }

  private Outcome<Participation> waits(Enrolment enrolment, Sitting sitting) {
    return process
        .exams
        .signUp()
        .joinWaitingList(new JoinWaitingList(office, enrolment.id(), sitting.id()));
  }

  @Test
  void aProposalSaysWhatTheRunThenDoesAndChangesNothing() {
    process.enrolled("anna");
    passed("bram", true);
    passed("carl", false);
    left("dora");
    List<CarryOverAnswer> proposed = new ArrayList<>();
    CarryOverResult proposal =
        process.exams.rollover().propose(command, proposed::add).orElseThrow();
    assertThat(of("anna")).extracting(Enrolment::state).containsExactly(EnrolmentState.OPEN);
    List<CarryOverAnswer> done = new ArrayList<>();
    assertThat(process.exams.rollover().carryOver(command, done::add).orElseThrow())
        .isEqualTo(proposal);
    assertThat(done).isEqualTo(proposed).hasSize(4);
    assertThat(proposal.ended()).isEqualTo(Map.of("ALREADY_PASSED", 1));
  }

  @Test
  void theEntryOfTheRunNamesWhatItClosedAndWhatItCarried() {
    process.enrolled("anna");
    run();
    assertThat(
            process
                .exams
                .monitor()
                .journal(process.school.office(), null, 99)
                .orElseThrow()
                .stream()
                .filter(entry -> entry.command().equals("CarryOver")))
        .singleElement()
        .extracting(JournalEntry::effects)
        .isEqualTo(
            List.of(
                new Effect("closed", of("anna").get(0).id()),
                new Effect("carried over", of("anna").get(1).id())));
  }

  @Test
  void whoMayNotCarryOverIsProposedNothing() {
    CarryOver stranger = new CarryOver(process.school.teacher(), process.school.year());
    List<CarryOverAnswer> told = new ArrayList<>();
    process.enrolled("anna");
    assertThat(codes(process.exams.rollover().propose(stranger, told::add)))
        .containsExactly("NOT_AUTHORISED");
    assertThat(told).isEmpty();
  }

  @Test
  void aRunThatWasStoppedHalfWayIsFinishedByTheNext() {
    IntStream.range(0, 250).forEach(number -> process.enrolled("student-%03d".formatted(number)));
    store.willFail(number -> number < 4 ? FailingStore.Fate.FINE : FailingStore.Fate.LOST);
    assertThatThrownBy(this::run).hasMessage("The server is down.");
    store.willFail(number -> FailingStore.Fate.FINE);
    CarryOverResult rest = process.exams.rollover().carryOver(command).orElseThrow();
    assertThat(rest.carried()).isEqualTo(150);
    assertThat(rest.ended()).isEqualTo(Map.of("ENROLMENT_CARRIED_OVER", 100));
    IntStream.range(0, 250)
        .mapToObj("student-%03d"::formatted)
        .forEach(
            student ->
                assertThat(of(student))
                    .extracting(Enrolment::state)
                    .containsExactly(EnrolmentState.CLOSED, EnrolmentState.OPEN));
  }

  @Test
  void whoeverIsToldAndFailsStopsTheRunAndIsNotToldTwice() {
    process.enrolled("anna");
    process.enrolled("bram");
    List<CarryOverAnswer> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                process
                    .exams
                    .rollover()
                    .carryOver(
                        command,
                        answer -> {
                          told.add(answer);
                          throw new IllegalStateException("The disk is full.");
                        }))
        .hasMessage("The disk is full.");
    assertThat(told).hasSize(1);
  }

  @Test
  void aPassOfTheOldYearIsBookedOnTheOldAttemptAndCompletesWhatWasCarried() {
    Participation seat = failedAndCarried();
    process.record(seat, measured(Attendance.PRESENT).score("6.0").established(true));
    assertThat(of("anna"))
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.CLOSED, EnrolmentState.COMPLETED);
    assertThat(ledger()).extracting(LedgerEntry::sequence).containsOnly(OptionalInt.of(1));
    assertThat(findings()).isEmpty();
  }

  @Test
  void aPassOfTheOldYearThatIsCorrectedOpensWhatWasCarriedAgain() {
    Participation seat = failedAndCarried();
    process.record(seat, measured(Attendance.PRESENT).score("6.0").established(true));
    process.record(
        seat, measured(Attendance.PRESENT).score("5.0").comment("miscounted").established(true));
    assertThat(of("anna"))
        .extracting(Enrolment::state)
        .containsExactly(EnrolmentState.CLOSED, EnrolmentState.OPEN);
  }

  @Test
  void aResultOfTheOldYearThatCostsWhatWasCarriedAnAttemptIsFlagged() {
    Enrolment anna = process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(1)).orElseThrow();
    process.exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill")).orElseThrow();
    run();
    process.failed(seat);
    Enrolment carried = of("anna").get(1);
    assertThat(process.left(carried)).isEqualTo(1);
    assertThat(findings())
        .contains("RESULT_AFTER_CARRY_OVER " + carried.id())
        .contains("RESULT_AFTER_CANCELLATION " + seat.id());
  }

  @Test
  void aResultOfTheOldYearThatChangesNoAttemptIsNotFlagged() {
    Participation seat = failedAndCarried();
    process.record(seat, measured(Attendance.PRESENT).score("4.5"));
    assertThat(findings()).isEmpty();
  }

  private Participation failedAndCarried() {
    Participation seat = process.byStaff(process.ready("anna"), process.sitting(1)).orElseThrow();
    process.failed(seat);
    run();
    return seat;
  }

  private List<LedgerEntry> ledger() {
    return process.exams.attempts().ledger(office, of("anna").get(0).of()).orElseThrow().entries();
  }

  private List<String> findings() {
    return process.findings().stream()
        .map(finding -> finding.type() + " " + finding.objectId())
        .toList();
  }

  private List<CarryOverAnswer> run() {
    List<CarryOverAnswer> told = new ArrayList<>();
    process.exams.rollover().carryOver(command, told::add).orElseThrow();
    return told;
  }

  private static Map<String, List<String>> reasons(List<CarryOverAnswer> answers) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    answers.forEach(
        one -> reasons.put(one.enrolment().of().student().value(), codes(one.decision())));
    return reasons;
  }

  private void passed(String student, boolean established) {
    Participation seat = process.byStaff(process.ready(student), process.later(1)).orElseThrow();
    process.record(seat, measured(Attendance.PRESENT).score("6.0"));
    if (established) {
      process
          .exams
          .results()
          .establish(new EstablishResult(process.school.committee(), seat.id()))
          .orElseThrow();
    }
  }

  /** Was enrolled with his cohort and is not in it any more. */
  private void left(String student) {
    StudentId id = new StudentId(student);
    process.school.register().left(process.school.anna(), process.school.cohort());
    process.school.register().student(id, process.school.cohort());
    process
        .exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(office, process.school.cohort(), process.school.year()))
        .orElseThrow();
    process.school.register().left(id, process.school.cohort());
  }

  private List<Enrolment> of(String student) {
    return process.exams.enrolment().ofStudent(office, new StudentId(student)).orElseThrow();
  }
}
