package org.okeenrolment.port;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.monitor.QueuedMessage;

/**
 * An entry of the outbox as it stands (stand van een te verzenden wijziging).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands in the queue: what was added later has a higher place
 * @param entry the entry
 * @param state how far it is
 * @param tries how often it was handed out to be sent
 * @param until when the lease runs out, or until when it is postponed; empty: neither
 * @param answer what the partner said last, or what went wrong; empty: nothing yet
 */
@Value.Builder
public record QueuedEntry(
    long place,
    OutboxEntry entry,
    QueuedMessage.State state,
    int tries,
    Optional<Instant> until,
    Optional<String> answer)
    implements WithQueuedEntry {
  /** Answers a builder without any value. */
  public static QueuedEntryBuilder builder() {
    return new QueuedEntryBuilder();
  }

  /** Answers whether it waits for somebody to look at it. */
  public boolean isParked() {
    return state == QueuedMessage.State.PARKED;
  }
}
