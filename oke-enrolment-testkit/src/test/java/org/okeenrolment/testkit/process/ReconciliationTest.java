package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Difference;
import org.okeenrolment.monitor.Difference.Type;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.Reconciliation;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RegisteredEnrolment.State;
import org.okeenrolment.monitor.RegisteredEnrolmentBuilder;
import org.okeenrolment.monitor.RegisteredResult;
import org.okeenrolment.monitor.RegisteredResultBuilder;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

class ReconciliationTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();

  @Test
  void whatIsMissingThereUnknownHereAndOfAnotherAttemptAreThreeDifferencesWithARepair() {
    process.received("anna");
    process.received("carla");
    List<Difference> differences =
        differences(row("bram").build(), row("carla").attempt(2).build());
    assertThat(differences)
        .extracting(Difference::type, Difference::association)
        .containsExactly(
            tuple(Type.ENROLMENT_MISSING_THERE, "association-anna"),
            tuple(Type.ENROLMENT_UNKNOWN_HERE, "association-bram"),
            tuple(Type.ATTEMPT_DIFFERS, "association-carla"));
    assertThat(differences)
        .extracting(difference -> difference.repair().text(Locale.ENGLISH))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains("registration system"));
    assertThat(differences)
        .extracting(difference -> difference.repair().command().orElseThrow().getSimpleName())
        .containsExactly("WithdrawEnrolment", "ReceiveEnrolment", "ReceiveEnrolment");
  }

  @Test
  void whatIsTheSameOnBothSidesIsNoDifference() {
    Participation anna = failed(process.received("anna"));
    failed(process.received("bram"));
    Enrolment carla = process.received("carla");
    withdraw(carla);
    assertThat(types(row("anna").build(), row("bram").build()))
        .as("the results wait to be sent")
        .isEmpty();
    process.deliverAll();
    assertThat(
            types(
                row("anna").result(result("4,0").build()).build(),
                row("bram").result(result("4").established(false).build()).build(),
                row("carla").state(State.WITHDRAWN).build(),
                row("nobody").state(State.WITHDRAWN).build()))
        .isEmpty();
    process.exams.results().establish(new EstablishResult(process.school.committee(), anna.id()));
    process.deliverAll();
    assertThat(types(row("anna").result(result("4.0").build()).build(), ofBram()))
        .as("a partner who keeps no established results")
        .isEmpty();
  }

  @Test
  void aWithdrawalOnOneSideOnlyIsADifference() {
    process.received("anna");
    withdraw(process.received("bram"));
    assertThat(types(row("anna").state(State.WITHDRAWN).build(), row("bram").build()))
        .containsExactly(Type.WITHDRAWN_THERE, Type.WITHDRAWN_HERE);
  }

  @Test
  void aResultIsComparedWithTheAttemptThatItIsOf() {
    Enrolment anna = process.received("anna");
    failed(anna);
    Participation second = process.byStaff(anna, process.later(1)).orElseThrow();
    process.record(second, measured(Attendance.PRESENT).score("6.0"));
    process.deliverAll();
    RegisteredEnrolment first = row("anna").result(result("4.0").build()).build();
    RegisteredEnrolment extra =
        row("extra").of(Samples.of("anna")).original("association-anna").attempt(2).build();
    assertThat(types(first)).containsExactly(Type.RESULT_MISSING_THERE);
    assertThat(types(first, extra)).containsExactly(Type.RESULT_MISSING_THERE);
    assertThat(types(first, extra.withResult(result("6").build()))).isEmpty();
    List<Difference> other = differences(first, extra.withResult(result("7").build()));
    assertThat(other)
        .extracting(Difference::type, Difference::detail, one -> one.participation().orElseThrow())
        .containsExactly(tuple(Type.RESULT_DIFFERS, "Attempt 2: score.", second.id()));
  }

  @Test
  void whatIsKnownThereAloneIsNeverOverwritten() {
    failed(process.received("anna"));
    process.received("bram");
    process.deliverAll();
    RegisteredEnrolment anna = row("anna").result(result("5.5").established(true).build()).build();
    RegisteredEnrolment bram = row("bram").result(result("8").build()).build();
    assertThat(types(anna, bram))
        .containsExactly(Type.RESULT_ESTABLISHED_THERE, Type.RESULT_UNKNOWN_HERE);
    assertThat(repair(anna, bram)).isEqualTo(new Reconciliation(0, 2, Map.of()));
    assertThat(process.waiting()).isEmpty();
  }

  @Test
  void resultsAreSentAgainOnceAndTheRestIsReportedOnce() {
    Participation anna = failed(process.received("anna"));
    process.deliverAll();
    RegisteredEnrolment[] rows = {row("anna").build(), row("bram").build()};
    assertThat(repair(rows)).isEqualTo(new Reconciliation(1, 1, Map.of()));
    assertThat(repair(rows)).isEqualTo(new Reconciliation(0, 0, Map.of()));
    assertThat(process.waiting())
        .extracting(OutboxEntry::change, OutboxEntry::object)
        .containsExactly(tuple(OutboxEntry.Change.RESULT, anna.id()));
    assertThat(findings())
        .extracting(Finding::type, Finding::objectId)
        .containsExactly(tuple("ENROLMENT_UNKNOWN_HERE", "association-bram"));
  }

  @Test
  void whatSomebodyFoundToBeRightIsNotReportedAgainAndWhatComesBackIs() {
    RegisteredEnrolment bram = row("bram").build();
    repair(bram);
    settle(Settlement.Kind.LOOKED_AT);
    assertThat(repair(bram).reported()).isZero();
    repair(bram.withAttempt(2));
    settle(Settlement.Kind.REPAIRED);
    assertThat(repair(bram.withAttempt(2)).reported()).isEqualTo(1);
  }

  @Test
  void aLargeSnapshotIsReadWhileItsDifferencesAreTold() {
    int[] read = {0};
    Iterable<RegisteredEnrolment> large =
        () ->
            IntStream.range(0, 5_000)
                .peek(number -> read[0]++)
                .mapToObj(number -> row("student-%05d".formatted(number)).build())
                .iterator();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    assertThat(
            process
                .exams
                .monitor()
                .differences(
                    office,
                    new Snapshot(Process.SIS, Samples.YEAR, large),
                    difference ->
                        most.accumulateAndGet(read[0] - told.getAndIncrement(), Math::max))
                .orElseThrow())
        .isEqualTo(5_000);
    assertThat(most.get()).isLessThan(200);
  }

  @Test
  void aSnapshotInAnotherOrderIsABrokenCaller() {
    assertThatThrownBy(() -> differences(row("bram").build(), row("anna").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(association-anna) after (association-bram)");
  }

  @Test
  void onlyWhoMaySeesOrRepairsDifferences() {
    Snapshot snapshot = snapshot(row("anna").build());
    Actor teacher = process.school.teacher();
    assertThat(codes(process.exams.monitor().differences(teacher, snapshot, found -> {})))
        .containsExactly("NOT_AUTHORISED");
    RepairDifferences command = new RepairDifferences(teacher, snapshot);
    assertThat(codes(process.exams.monitor().repair(command))).containsExactly("NOT_AUTHORISED");
    assertThat(codes(process.exams.explain(command))).containsExactly("NOT_AUTHORISED");
    assertThat(
            process
                .exams
                .explain(new RepairDifferences(Actor.system("nightly"), snapshot))
                .isAllowed())
        .isTrue();
    assertThat(findings()).isEmpty();
  }

  private static RegisteredEnrolment ofBram() {
    return row("bram").result(result("4.0").build()).build();
  }

  private static RegisteredEnrolmentBuilder row(String student) {
    return RegisteredEnrolment.builder()
        .association("association-" + student)
        .of(Samples.of(student));
  }

  private static RegisteredResultBuilder result(String score) {
    return RegisteredResult.builder().attendance(Attendance.PRESENT).score(score);
  }

  private static Snapshot snapshot(RegisteredEnrolment... rows) {
    Iterator<RegisteredEnrolment> once = Arrays.asList(rows).iterator();
    return new Snapshot(Process.SIS, Samples.YEAR, () -> once);
  }

  private List<Difference> differences(RegisteredEnrolment... rows) {
    List<Difference> found = new ArrayList<>();
    int count =
        process.exams.monitor().differences(office, snapshot(rows), found::add).orElseThrow();
    assertThat(found).hasSize(count);
    return found;
  }

  private List<Type> types(RegisteredEnrolment... rows) {
    return differences(rows).stream().map(Difference::type).toList();
  }

  private Reconciliation repair(RegisteredEnrolment... rows) {
    return process
        .exams
        .monitor()
        .repair(new RepairDifferences(office, snapshot(rows)))
        .orElseThrow();
  }

  private List<Finding> findings() {
    return process.exams.monitor().findings(office, FindingFilter.open(), null, 9).orElseThrow();
  }

  private void settle(Settlement.Kind kind) {
    process
        .exams
        .monitor()
        .settle(
            SettleFinding.builder()
                .actor(office)
                .finding(findings().get(0).id())
                .kind(kind)
                .reason("asked the registration office")
                .build())
        .orElseThrow();
  }

  private void withdraw(Enrolment enrolment) {
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, enrolment.id(), "left"))
        .orElseThrow();
  }

  private Participation failed(Enrolment enrolment) {
    process.exams.approval().giveGo(new GiveGo(process.school.teacher(), enrolment.id()));
    Participation seat = process.byStaff(enrolment, process.sitting(9)).orElseThrow();
    process.failed(seat);
    return seat;
  }
}
