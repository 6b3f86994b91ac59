package org.okeenrolment.port;

import java.util.List;
import org.okeenrolment.catalogue.Id;

/**
 * The changes of which partners have to be told, in the store (rules O-1 to O-11 of the store
 * contract).
 *
 * <p>What one partner is told about one {@linkplain OutboxEntry#lane lane} is told in order, one
 * after the other; lanes go side by side. Valid inside the transaction that handed it out, in its
 * thread.
 */
public interface Outbox {
  /**
   * Adds an entry at the end. Where the same change of the same object already waits for the same
   * partner, the entry takes its place, so that both become one message: of one that is postponed
   * it takes over the moment and the tries, one that is parked waits again, and one that is leased
   * is delivered once more after the lease.
   *
   * @param entry the entry
   */
  void append(OutboxEntry entry);

  /**
   * Leases entries to one worker: the first of each lane, unless it is leased or postponed, in the
   * order in which they were added. A lease that has run out does not count. Workers who ask at the
   * same moment never get the same entry.
   *
   * @param claim who asks, when, and for how many
   */
  List<LeasedEntry> claim(OutboxClaim claim);

  /**
   * Ends a lease; does nothing when it has run out and the entry was leased again, or is not there
   * any more.
   *
   * @param leased the entry, as it was leased
   * @param end what came of it
   */
  void end(LeasedEntry leased, LeaseEnd end);

  /**
   * Answers what is not delivered yet, in the order in which it was added.
   *
   * @param after where to go on: only what has a higher place; 0: from the start
   * @param limit how many at most
   */
  List<QueuedEntry> queued(long after, int limit);

  /**
   * Answers what is not delivered yet about one object, in the order in which it was added.
   *
   * @param object the sitting, the participation or the role of a member of staff
   */
  List<QueuedEntry> queued(Id object);

  /**
   * Takes an entry out, in whatever state it is; does nothing when it is not there, or when a newer
   * one has taken its place. What is being sent at this moment arrives all the same.
   *
   * @param entry the entry, as it was read
   */
  void discard(OutboxEntry entry);
}
