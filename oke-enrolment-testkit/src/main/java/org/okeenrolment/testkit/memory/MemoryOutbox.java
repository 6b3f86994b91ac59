package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.QueuedEntry;

/**
 * The outbox of one transaction: what it does is done to the queue that is committed when it
 * commits, as that queue is then.
 */
final class MemoryOutbox implements Outbox {
  /** The lock of whoever claims: two claims never look at the same queue. */
  private static final OutboxId CLAIMING = new OutboxId("claiming");

  private final OutboxQueue committed;
  private final List<Step> steps = new ArrayList<>();
  private final Locks.Held locks;
  private final Lock reading;

  /** Something that is done to a queue. */
  private interface Step {
    void on(OutboxQueue queue);
  }

  MemoryOutbox(OutboxQueue committed, Locks.Held locks, Lock reading) {
    this.committed = committed;
    this.locks = locks;
    this.reading = reading;
  }

  @Override
  public void append(OutboxEntry entry) {
    steps.add(queue -> queue.append(entry));
  }

  @Override
  public List<LeasedEntry> claim(OutboxClaim claim) {
    locks.take(CLAIMING);
    List<LeasedEntry> leased = seen(queue -> queue.claimable(claim));
    steps.add(queue -> leased.forEach(queue::lease));
    return leased;
  }

  @Override
  public void end(LeasedEntry leased, LeaseEnd end) {
    steps.add(queue -> queue.end(leased, end));
  }

  @Override
  public List<QueuedEntry> queued(long after, int limit) {
    return queued(one -> one.place() > after, limit);
  }

  @Override
  public List<QueuedEntry> queued(Id object) {
    return queued(one -> one.entry().object().equals(object), Integer.MAX_VALUE);
  }

  private List<QueuedEntry> queued(Predicate<QueuedEntry> which, int limit) {
    return seen(queue -> queue.entries().filter(which).limit(limit).toList());
  }

  @Override
  public void discard(OutboxEntry entry) {
    steps.add(queue -> queue.discard(entry));
  }

  /** Answers what the transaction sees: what is committed, and what it did itself. */
  private <T> T seen(Function<OutboxQueue, T> look) {
    reading.lock();
    try {
      if (steps.isEmpty()) {
        return look.apply(committed);
      }
      OutboxQueue own = committed.copy();
      steps.forEach(step -> step.on(own));
      return look.apply(own);
    } finally {
      reading.unlock();
    }
  }

  void apply() {
    steps.forEach(step -> step.on(committed));
  }
}
