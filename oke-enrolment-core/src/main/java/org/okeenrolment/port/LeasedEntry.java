package org.okeenrolment.port;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * An entry of the outbox that one worker has to send, and nobody else for a time (uitgegeven
 * wijziging).
 *
 * <p>Immutable and thread-safe.
 *
 * @param entry the entry
 * @param lease the lease under which it was handed out
 * @param until when the lease runs out
 * @param tries how often it was handed out to be sent, this time included
 * @param told whether the same change of the same object was handed out before, so that the partner
 *     may know the object; also when that was long ago
 */
@Value.Builder
public record LeasedEntry(OutboxEntry entry, String lease, Instant until, int tries, boolean told)
    implements WithLeasedEntry {
  /** Answers a builder without any value. */
  public static LeasedEntryBuilder builder() {
    return new LeasedEntryBuilder();
  }
}
