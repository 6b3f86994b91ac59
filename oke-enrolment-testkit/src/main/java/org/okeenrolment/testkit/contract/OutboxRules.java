package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxEntry.Change;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.testkit.sample.Samples;

/** The rules of the outbox. */
abstract class OutboxRules extends PrivacyStoreRules {
  private static final Instant NOW = Samples.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final LeaseEnd DELIVERED = new LeaseEnd.Delivered();

  /** Makes the rules. */
  OutboxRules() {}

  /** O-1: what is not delivered comes in the order in which it was added, in pages. */
  @Test
  public void o1TheOutboxKeepsItsOrder() {
    List<OutboxEntry> entries = List.of(queued("z"), queued("a"), queued("m"));
    entries.forEach(this::append);
    List<QueuedEntry> first = store().read(session -> session.outbox().queued(0, 2));
    assertEquals(entries.subList(0, 2), first.stream().map(QueuedEntry::entry).toList());
    long place = first.get(1).place();
    assertEquals(
        entries.subList(2, 3),
        store().read(s -> s.outbox().queued(place, 9)).stream().map(QueuedEntry::entry).toList());
  }

  /** O-2: what is delivered is gone, unless the transaction that says so throws. */
  @Test
  public void o2WhatIsDeliveredIsGone() {
    append(queued("a"));
    append(queued("b"));
    List<LeasedEntry> leased = claim("one", NOW);
    store().writeAndThrow(session -> session.outbox().end(leased.get(0), DELIVERED));
    assertEquals(List.of(queued("a"), queued("b")), waiting());
    end(leased.get(0), DELIVERED);
    assertEquals(List.of(queued("b")), waiting());
  }

  /** O-3: the same change of the same object waits once, in its first place, in its last form. */
  @Test
  public void o3TheSameChangeWaitsOnce() {
    OutboxEntry newer = queued("a").withId(new OutboxId("newer"));
    append(queued("a"));
    append(queued("b"));
    append(newer);
    assertEquals(List.of(newer, queued("b")), waiting());
  }

  /** O-4: what waits about one object is found by it, and nothing else, and can be discarded. */
  @Test
  public void o4WhatWaitsIsFoundByItsObject() {
    OutboxEntry result = queued("a").withId(new OutboxId("r")).withChange(Change.RESULT);
    List.of(queued("b"), result, queued("a"), queued("c").withChange(Change.RESULT))
        .forEach(this::append);
    assertEquals(
        List.of(result, queued("a")),
        store().read(s -> s.outbox().queued(queued("a").object())).stream()
            .map(QueuedEntry::entry)
            .toList());
    store().write(session -> session.outbox().discard(queued("a")));
    assertEquals(List.of(queued("b"), result, queued("c").withChange(Change.RESULT)), waiting());
  }

  /**
   * O-5: only the first of a lane is handed out, and nothing more of the lane until its lease has
   * ended.
   */
  @Test
  public void o5LanesGoSideBySideAndEachInOrder() {
    append(queued("a"));
    append(seat("a-1", "a"));
    append(queued("b"));
    List<LeasedEntry> first = claim("one", NOW);
    assertEquals(List.of(queued("a"), queued("b")), entries(first));
    assertEquals(List.of(), claim("two", NOW));
    end(first.get(0), DELIVERED);
    assertEquals(List.of(seat("a-1", "a")), entries(claim("three", NOW)));
  }

  /** O-6: workers who ask at the same moment never get the same entry. */
  @Test
  public void o6TwoWorkersNeverGetTheSame() {
    List.of("a", "b", "c", "d").forEach(id -> append(queued(id)));
    CountDownLatch start = new CountDownLatch(2);
    List<CompletableFuture<List<LeasedEntry>>> workers = new ArrayList<>();
    for (String lease : List.of("one", "two")) {
      workers.add(
          CompletableFuture.supplyAsync(() -> claimWith(lease, start), Transactions::inNewThread));
    }
    List<OutboxEntry> handedOut = new ArrayList<>();
    for (CompletableFuture<List<LeasedEntry>> worker : workers) {
      handedOut.addAll(
          entries(worker.orTimeout(Transactions.PATIENCE_SECONDS, TimeUnit.SECONDS).join()));
    }
    assertEquals(4, handedOut.size());
    assertEquals(4, Set.copyOf(handedOut).size());
  }

  private List<LeasedEntry> claimWith(String lease, CountDownLatch start) {
    start.countDown();
    try {
      start.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return claim(lease, NOW);
  }

  /** O-7: a lease that ran out is handed out again, and its former holder ends nothing. */
  @Test
  public void o7ALeaseThatRanOutIsHandedOutAgain() {
    append(queued("a"));
    LeasedEntry lost = claim("one", NOW).get(0);
    LeasedEntry again = claim("two", LATER).get(0);
    assertEquals(List.of(1, 2), List.of(lost.tries(), again.tries()));
    end(lost, DELIVERED);
    assertEquals(List.of(queued("a")), waiting());
    end(again, DELIVERED);
    assertEquals(List.of(), waiting());
  }

  /** O-8: what is postponed holds its lane up until then, with its tries and the last answer. */
  @Test
  public void o8WhatIsPostponedHoldsItsLaneUpUntilThen() {
    append(seat("a-1", "a"));
    append(seat("a-2", "a"));
    end(claim("one", NOW).get(0), new LeaseEnd.Postponed(LATER, "503"));
    assertEquals(List.of(), claim("two", LATER.minusSeconds(1)));
    QueuedEntry postponed = first();
    assertEquals(State.POSTPONED, postponed.state());
    assertEquals(Optional.of(LATER), postponed.until());
    assertEquals(Optional.of("503"), postponed.answer());
    LeasedEntry again = claim("three", LATER).get(0);
    assertEquals(seat("a-1", "a"), again.entry());
    assertEquals(2, again.tries());
  }

  /**
   * O-9: what is parked is not handed out until a newer change takes its place; only a sitting that
   * is parked holds its lane up.
   */
  @Test
  public void o9WhatIsParkedWaitsForANewerChange() {
    List.of(seat("a-1", "a"), seat("a-2", "a"), queued("b"), seat("b-1", "b"))
        .forEach(this::append);
    claim("one", NOW).forEach(leased -> end(leased, new LeaseEnd.Parked("400")));
    assertEquals(State.PARKED, first().state());
    assertEquals(Optional.of("400"), first().answer());
    assertEquals(List.of(seat("a-2", "a")), entries(claim("two", LATER)));
    OutboxEntry newer = queued("b").withId(new OutboxId("newer"));
    append(newer);
    LeasedEntry again = claim("three", LATER).get(0);
    assertEquals(newer, again.entry());
    assertEquals(1, again.tries());
  }

  /** O-10: what becomes newer while it is leased is delivered once more, and keeps its lease. */
  @Test
  public void o10WhatBecomesNewerWhileItIsSentIsSentOnceMore() {
    OutboxEntry newer = queued("a").withId(new OutboxId("newer"));
    append(queued("a"));
    LeasedEntry leased = claim("one", NOW).get(0);
    append(newer);
    assertEquals(List.of(), claim("two", NOW));
    end(leased, DELIVERED);
    assertEquals(List.of(newer), entries(claim("three", NOW)));
  }

  /** O-11: it is known whether an object was handed out before, unless it came back unsent. */
  @Test
  public void o11ItIsKnownWhetherThePartnerMayKnowIt() {
    append(queued("a"));
    LeasedEntry unsent = claim("one", NOW).get(0);
    assertFalse(unsent.told());
    end(unsent, new LeaseEnd.Released());
    LeasedEntry first = claim("two", NOW).get(0);
    assertFalse(first.told());
    assertEquals(1, first.tries());
    end(first, DELIVERED);
    append(queued("a").withId(new OutboxId("newer")));
    assertEquals(List.of(true), claim("three", NOW).stream().map(LeasedEntry::told).toList());
  }

  /** A participation in a sitting. */
  private static OutboxEntry seat(String id, String sitting) {
    return queued(id)
        .withChange(Change.PARTICIPATION)
        .withLane(new SittingId("sitting-" + sitting));
  }

  private void append(OutboxEntry entry) {
    store().write(session -> session.outbox().append(entry));
  }

  private List<LeasedEntry> claim(String lease, Instant now) {
    OutboxClaim claim =
        OutboxClaim.builder().lease(lease).now(now).until(now.plusSeconds(600)).limit(9).build();
    return store().read(session -> session.outbox().claim(claim));
  }

  private void end(LeasedEntry leased, LeaseEnd end) {
    store().write(session -> session.outbox().end(leased, end));
  }

  private QueuedEntry first() {
    return store().read(session -> session.outbox().queued(0, 1)).get(0);
  }

  private List<OutboxEntry> waiting() {
    return store().read(session -> session.outbox().queued(0, 9)).stream()
        .map(QueuedEntry::entry)
        .toList();
  }

  private static List<OutboxEntry> entries(List<LeasedEntry> leased) {
    return leased.stream().map(LeasedEntry::entry).toList();
  }
}
