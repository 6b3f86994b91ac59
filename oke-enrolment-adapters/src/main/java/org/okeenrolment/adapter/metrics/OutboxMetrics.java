package org.okeenrolment.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Predicate;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Store;

/**
 * Measures how much partners are still to be told (meting van wat nog te verzenden is).
 *
 * <p>The gauge {@value #ENTRIES} has the tag {@code state}: {@code parked} waits for somebody to
 * look at it, {@code waiting} is everything else that is not delivered. Each look at one of them
 * reads the outbox in a transaction of its own, up to {@value #MOST} entries; more are not counted.
 * Where the store cannot be read it is not a number. Thread-safe.
 */
public final class OutboxMetrics implements MeterBinder {
  /** The gauge of entries of the outbox. */
  public static final String ENTRIES = "okeenrolment.outbox.entries";

  /** More entries are not counted. */
  public static final int MOST = 10_000;

  private static final int PAGE = 500;

  private final Store store;

  /**
   * Makes it.
   *
   * @param store the store with the outbox
   */
  public OutboxMetrics(Store store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bind(registry, "parked", QueuedEntry::isParked);
    bind(registry, "waiting", entry -> !entry.isParked());
  }

  private void bind(MeterRegistry registry, String state, Predicate<QueuedEntry> counts) {
    Gauge.builder(ENTRIES, this, metrics -> metrics.count(counts))
        .description("What partners are still to be told")
        .tag("state", state)
        .register(registry);
  }

  private long count(Predicate<QueuedEntry> counts) {
    return store.<Long>inTransaction(session -> count(session.outbox(), counts));
  }

  private static long count(Outbox outbox, Predicate<QueuedEntry> counts) {
    long count = 0;
    long after = 0;
    for (int seen = 0; seen < MOST; seen += PAGE) {
      List<QueuedEntry> page = outbox.queued(after, PAGE);
      count += page.stream().filter(counts).count();
      if (page.size() < PAGE) {
        return count;
      }
      after = page.get(PAGE - 1).place();
    }
    return count;
  }
}
