package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SIS;
import static org.okeenrolment.adapter.oke.SentSchool.SUPPLIER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.signup.Participation;

/** How the outbox is emptied. */
class OkeDeliveryTest {
  private final SentSchool sent = new SentSchool();

  @Test
  void aChangeThatIsChangedAgainIsOneMessageWithTheLastState() {
    Sitting sitting = sent.sitting();
    rename(sitting, "Rekenen in de aula");
    sent.deliver();
    assertThat(sent.partner.lines()).containsExactly("PUT /offerings/" + sitting.id());
    assertThat(sent.partner.received().get(0).body()).contains("Rekenen in de aula");
  }

  @Test
  void whatIsCancelledBeforeAnybodyWasToldIsNotSent() {
    Sitting held = sent.sitting();
    sent.deliver();
    Enrolment anna = sent.received("anna");
    sent.cancel(sent.signedUp(anna, held));
    Sitting given = sent.later(1);
    sent.signedUp(anna, given);
    cancel(given);
    sent.deliver();
    assertThat(sent.partner.lines()).containsExactly("PUT /offerings/" + held.id());
    assertThat(sent.messages()).isEmpty();
  }

  @Test
  void whatMayHaveArrivedIsCancelledThere() {
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    sent.deliver();
    sent.cancel(seat);
    sent.deliver();
    assertThat(sent.partner.lines())
        .endsWith("PUT /associations/" + seat.id(), "PATCH /associations/" + seat.id());
    assertThat(sent.findings()).isEmpty();
  }

  @Test
  void whatThePartnerDoesNotKnowNeedsNoCancellationAndIsReported() {
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    sent.delivery(request -> OkeResponse.success(200, List.of())).deliver();
    sent.cancel(seat);
    sent.deliver();
    assertThat(sent.messages()).isEmpty();
    assertThat(sent.findings())
        .extracting(Finding::type)
        .containsExactly("CANCELLED_UNKNOWN_THERE");
  }

  @Test
  void aReceiverThatFailsIsTriedAgainLaterAndLater() {
    sent.sitting();
    List<Duration> pauses = new ArrayList<>();
    OkeDelivery delivery = sent.delivery(answers(500, 500, 500, 200));
    while (delivery.deliver() > 0 && !sent.messages().isEmpty()) {
      QueuedMessage waiting = sent.messages().get(0);
      assertThat(waiting.answer()).contains("500");
      pauses.add(Duration.between(now(), waiting.until().orElseThrow()));
      sent.school.clock().moveTo(waiting.until().orElseThrow());
    }
    assertThat(pauses).hasSize(3);
    for (int index = 0; index < pauses.size(); index++) {
      Duration longest = Duration.ofSeconds(30L << index);
      assertThat(pauses.get(index)).isBetween(longest.dividedBy(2), longest);
    }
    assertThat(sent.messages()).isEmpty();
  }

  /** A partner who fails for hours is no longer a thing of machines alone. */
  @Test
  void aReceiverThatFailsForHoursIsReportedOnce() {
    sent.sitting();
    OkeDelivery delivery =
        sent.delivery(request -> new OkeResponse(500, Optional.empty(), List.of()));
    for (int tries = 1; tries <= 15; tries++) {
      delivery.deliver();
      assertThat(sent.findings()).hasSize(tries < 10 ? 0 : 1);
      sent.school.clock().moveTo(sent.messages().get(0).until().orElseThrow());
    }
    assertThat(sent.findings()).extracting(Finding::type).containsExactly("DELIVERY_DELAYED");
  }

  @Test
  void aReceiverThatAsksToWaitIsWaitedForAndNobodyElse() {
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    sent.later(1);
    sent.graded(seat, "4.0");
    List<OkeRequest> asked = new ArrayList<>();
    OkeDelivery delivery =
        sent.delivery(
            request -> {
              asked.add(request);
              return request.partner().equals(SIS)
                  ? OkeResponse.success(200, List.of())
                  : OkeResponse.problem(429, "Too many", "Wait.")
                      .withRetryAfter(Duration.ofMinutes(7));
            });
    delivery.deliver();
    assertThat(asked).extracting(OkeRequest::partner).containsExactlyInAnyOrder(SIS, SUPPLIER);
    assertThat(sent.messages().get(0).until()).contains(now().plus(Duration.ofMinutes(7)));
    sent.later(Duration.ofMinutes(6));
    assertThat(delivery.deliver()).isZero();
    sent.later(Duration.ofMinutes(1));
    assertThat(delivery.deliver()).isPositive();
  }

  @Test
  void whatIsRefusedIsParkedWithAFindingUntilItIsSentAgain() {
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    sent.delivery(request -> OkeResponse.problem(400, "No", "Not today.")).deliver();
    assertThat(sent.messages())
        .extracting(QueuedMessage::state)
        .containsExactly(State.PARKED, State.WAITING);
    Finding refused = sent.findings().get(0);
    assertThat(refused.type()).isEqualTo(Finding.DELIVERY_REFUSED);
    assertThat(refused.detail()).contains("supplier answered PUT").contains("400: No. Not today.");
    sent.later(Duration.ofDays(1));
    sent.deliver();
    assertThat(sent.partner.received()).isEmpty();
    sent.exams.monitor().send(new SendAgain(sent.school.office(), refused.id(), "put right"));
    sent.deliver();
    assertThat(sent.partner.lines())
        .containsExactly("PUT /offerings/" + seat.sitting(), "PUT /associations/" + seat.id());
  }

  @Test
  void aRefusedParticipationDoesNotHoldUpTheOthersOfItsSitting() {
    Sitting sitting = sent.sitting();
    Participation anna = sent.signedUp(sent.received("anna"), sitting);
    Participation bram = sent.signedUp(sent.received("bram"), sitting);
    sent.delivery(
            request ->
                request.path().endsWith(anna.id().value())
                    ? OkeResponse.problem(400, "No", "Who?")
                    : sent.partner.apply(request))
        .deliver();
    assertThat(sent.partner.isKnown(SUPPLIER, "/associations/" + bram.id())).isTrue();
    assertThat(sent.messages()).extracting(QueuedMessage::id).containsExactly(anna.id());
  }

  @Test
  void whatCannotBeWrittenIsParkedWithoutNamingAnybody() {
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    OkeOutbound nobody = new OkeOutbound(sent.writing().withPersons(student -> Optional.empty()));
    new OkeDelivery(sent.setup(sent.partner).withOutbound(nobody)).deliver();
    assertThat(sent.messages()).extracting(QueuedMessage::state).containsExactly(State.PARKED);
    assertThat(sent.findings().get(0).detail()).contains(seat.id().value()).doesNotContain("anna");
  }

  @Test
  void whatArrivedAlreadyIsSentOnceMoreWhereTheAnswerWasLostAndIsDoneThen() {
    sent.sitting();
    Deque<OkeResponse> answers = new ArrayDeque<>();
    OkeDelivery delivery =
        sent.delivery(
            request -> {
              answers.add(sent.partner.apply(request));
              return answers.size() == 1
                  ? OkeResponse.problem(504, "Lost", "")
                  : answers.peekLast();
            });
    delivery.deliver();
    sent.later(Duration.ofMinutes(1));
    delivery.deliver();
    assertThat(answers).extracting(OkeResponse::status).containsExactly(201, 200);
    assertThat(sent.messages()).isEmpty();
    assertThat(sent.findings()).isEmpty();
  }

  @Test
  void whatWasNotSentWhenTheTransportBrokeIsSentTheNextTime() {
    sent.signedUp(sent.received("anna"), sent.sitting());
    Deque<String> wire = new ArrayDeque<>();
    OkeDelivery delivery =
        sent.delivery(
            request -> {
              if (wire.size() == 1) {
                wire.add("broken");
                throw new IllegalStateException("connection lost");
              }
              wire.add(request.path());
              return sent.partner.apply(request);
            });
    delivery.deliver();
    sent.later(Duration.ofMinutes(1));
    delivery.deliver();
    assertThat(sent.partner.lines()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aPartnerWhoSaysWhenHeIsBackIsNotAskedBefore() {
    sent.sitting();
    Instant back = now().plus(Duration.ofHours(3));
    sent.delivery(
            request -> {
              throw new Unavailable(back);
            })
        .deliver();
    assertThat(sent.messages().get(0).until()).contains(back);
  }

  private static final class Unavailable extends RetryableException {
    private static final long serialVersionUID = 1L;
    private final transient Instant back;

    private Unavailable(Instant back) {
      super("down", null);
      this.back = back;
    }

    @Override
    public Optional<Instant> notBefore() {
      return Optional.of(back);
    }
  }

  @Test
  void whatAProcessLeasedThatWentDownIsSentByAnotherOne() {
    Sitting sitting = sent.sitting();
    OutboxClaim lost =
        OutboxClaim.builder()
            .lease("lost")
            .now(now())
            .until(now().plus(Duration.ofMinutes(10)))
            .limit(9)
            .build();
    sent.store.inTransaction(session -> session.outbox().claim(lost));
    sent.deliver();
    assertThat(sent.partner.lines()).isEmpty();
    sent.later(Duration.ofMinutes(10));
    sent.deliver();
    assertThat(sent.partner.lines()).containsExactly("PUT /offerings/" + sitting.id());
  }

  @Test
  void ofTwoNodesThatDeliverEachMessageIsSentByOneInOrder() throws Exception {
    List<String> students = List.of("anna", "bram", "carl", "dora", "emma", "fred");
    List<Enrolment> enrolments = students.stream().map(sent::received).toList();
    for (int day = 0; day < 2; day++) {
      Sitting sitting = day == 0 ? sent.sitting() : sent.later(day);
      enrolments.subList(3 * day, 3 * day + 3).forEach(one -> sent.signedUp(one, sitting));
    }
    int sentByNodes = atOnce(() -> sent.delivery(sent.partner).deliver(), 4);
    assertThat(sentByNodes).isEqualTo(8);
    assertThat(sent.partner.lines()).hasSize(8).doesNotHaveDuplicates();
    assertThat(sent.messages()).isEmpty();
    assertThat(sent.findings()).isEmpty();
  }

  private static int atOnce(Callable<Integer> work, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      int sum = 0;
      for (Future<Integer> done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        sum += done.get();
      }
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  private Instant now() {
    return sent.school.clock().instant();
  }

  private static Function<OkeRequest, OkeResponse> answers(Integer... statuses) {
    Deque<Integer> left = new ArrayDeque<>(List.of(statuses));
    return request -> {
      int status = left.remove();
      return status < 300
          ? OkeResponse.success(status, List.of())
          : OkeResponse.problem(status, "No", "Not now.");
    };
  }

  private void rename(Sitting sitting, String name) {
    sent.exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(sent.school.office())
                .changed(sitting.withName(name))
                .reason("clearer")
                .build())
        .orElseThrow();
  }

  private void cancel(Sitting sitting) {
    sent.exams
        .planning()
        .cancel(new CancelSitting(sent.school.office(), sitting.id(), "too few"))
        .orElseThrow();
  }
}
