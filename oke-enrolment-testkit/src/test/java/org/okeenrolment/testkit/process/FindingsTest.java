package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.SettleFindingBuilder;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;

class FindingsTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final MonitorService monitor = process.exams.monitor();

  @Test
  void whatIsOpenWaitsInTheOrderInWhichItWasFound() {
    Instant before = process.school.clock().instant();
    Finding first = reported("SECOND_TO_NONE");
    process.school.clock().advance(Duration.ofDays(1));
    Finding second = reported("AFTER");
    assertThat(open(null)).containsExactly(first, second);
    assertThat(open(first.id())).containsExactly(second);
    assertThat(first.recorded().at()).isEqualTo(before);
  }

  @Test
  void aSettledFindingIsNoLongerOpenAndSaysWhoSettledItAndWhy() {
    Finding finding = reported("MESSAGE_REFUSED");
    Finding settled = monitor.settle(settle(finding).build()).orElseThrow();
    assertThat(open(null)).isEmpty();
    assertThat(page(FindingFilter.settled().ofType("MESSAGE_REFUSED"))).containsExactly(settled);
    assertThat(settled.settlements())
        .extracting(Settlement::kind, Settlement::reason)
        .containsExactly(tuple(Settlement.Kind.LOOKED_AT, "sent again since"));
    assertThat(settled.settlements())
        .extracting(Settlement::recorded)
        .extracting(Recorded::by)
        .containsExactly(office);
  }

  @Test
  void settlingTwiceInTheSameWayIsSettlingOnceAndAnotherWayIsAdded() {
    Finding finding = reported("MESSAGE_REFUSED");
    monitor.settle(settle(finding).build()).orElseThrow();
    assertThat(monitor.settle(settle(finding).reason("again").build()))
        .isInstanceOf(Outcome.Unchanged.class);
    SettleFinding repaired = settle(finding).kind(Settlement.Kind.REPAIRED).build();
    assertThat(monitor.settle(repaired).orElseThrow().settlements())
        .extracting(Settlement::kind)
        .containsExactly(Settlement.Kind.LOOKED_AT, Settlement.Kind.REPAIRED);
    assertThat(journal()).containsOnlyOnce("finding reported").contains("finding settled");
  }

  @Test
  void onlyTheExamOfficeSettlesAndWhatIsUnknownIsRefused() {
    SettleFinding command = settle(reported("MESSAGE_REFUSED")).build();
    SettleFinding byTeacher = command.withActor(process.school.teacher());
    assertThat(codes(monitor.settle(byTeacher))).containsExactly("NOT_AUTHORISED");
    SettleFinding unknown = command.withFinding(new FindingId("unknown"));
    assertThat(codes(monitor.settle(unknown))).containsExactly("UNKNOWN_FINDING");
    assertThat(codes(process.exams.explain(unknown))).containsExactly("UNKNOWN_FINDING");
    assertThat(process.exams.explain(command).isAllowed()).isTrue();
    assertThat(page(FindingFilter.settled())).isEmpty();
  }

  private Finding resultRefused(Participation seat) {
    process.failed(seat);
    process.refuseAll();
    return monitor
        .report(
            new ReportFinding(office, Finding.DELIVERY_REFUSED, "result", seat.id().value(), "400"))
        .orElseThrow();
  }

  @Test
  void whatAPartnerRefusedIsSentAgainOnceAndIsRepairedThen() {
    Enrolment anna = process.received("anna");
    process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    process.deliverAll();
    Finding refused = resultRefused(seat);
    assertThat(messages()).containsExactly(tuple("result", State.PARKED, 1, Optional.of("400")));
    SendAgain command = new SendAgain(office, refused.id(), "the association is there now");
    assertThat(monitor.send(command).orElseThrow().settled()).contains(Settlement.Kind.REPAIRED);
    assertThat(monitor.send(command)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(process.waiting())
        .extracting(OutboxEntry::partner, OutboxEntry::change, OutboxEntry::object)
        .containsExactly(tuple(Process.SIS, OutboxEntry.Change.RESULT, seat.id()));
    assertThat(messages()).containsExactly(tuple("result", State.WAITING, 0, Optional.of("400")));
    assertThat(open(null)).isEmpty();
  }

  @Test
  void whatWasRefusedAndSettledOtherwiseIsNotSentAnyMore() {
    Enrolment anna = process.received("anna");
    process.ready("anna");
    Participation seat = process.byStaff(anna, process.sitting(2)).orElseThrow();
    Finding refused = resultRefused(seat);
    monitor.settle(settle(refused).reason("typed over by hand").build()).orElseThrow();
    assertThat(messages()).isEmpty();
  }

  private List<Tuple> messages() {
    return monitor.messages(office, 0, 9).orElseThrow().stream()
        .map(one -> tuple(one.object(), one.state(), one.tries(), one.answer()))
        .toList();
  }

  @Test
  void theMessageLogShowsWhatWaitsAndOnlyTheExamOfficeSeesIt() {
    Enrolment anna = process.received("anna");
    process.ready("anna");
    process.failed(process.byStaff(anna, process.sitting(2)).orElseThrow());
    assertThat(messages()).containsExactly(tuple("result", State.WAITING, 0, Optional.empty()));
    assertThat(monitor.overview(office).orElseThrow().messages())
        .isEqualTo(Counts.of(State.WAITING));
    long place = monitor.messages(office, 0, 9).orElseThrow().get(0).place();
    assertThat(monitor.messages(office, place, 9).orElseThrow()).isEmpty();
    assertThat(codes(monitor.messages(process.school.teacher(), 0, 9)))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void whatIsNoMessageIsNotSent() {
    SendAgain command = new SendAgain(office, reported("MESSAGE_REFUSED").id(), "again");
    assertThat(codes(monitor.send(command))).containsExactly("NOTHING_TO_SEND");
    assertThat(codes(process.exams.explain(command))).containsExactly("NOTHING_TO_SEND");
  }

  private SettleFindingBuilder settle(Finding finding) {
    return SettleFinding.builder()
        .actor(office)
        .finding(finding.id())
        .kind(Settlement.Kind.LOOKED_AT)
        .reason("sent again since");
  }

  private Finding reported(String type) {
    return monitor
        .report(
            ReportFinding.builder()
                .actor(office)
                .type(type)
                .object("association")
                .id("a-1")
                .detail("found by a test")
                .build())
        .orElseThrow();
  }

  private List<Finding> open(@Nullable FindingId after) {
    return monitor.findings(office, FindingFilter.open(), after, 9).orElseThrow();
  }

  private List<Finding> page(FindingFilter filter) {
    return monitor.findings(office, filter, null, 9).orElseThrow();
  }

  private List<String> journal() {
    return monitor.journal(office, null, 9).orElseThrow().stream()
        .map(JournalEntry::effects)
        .flatMap(List::stream)
        .map(effect -> effect.kind())
        .toList();
  }
}
