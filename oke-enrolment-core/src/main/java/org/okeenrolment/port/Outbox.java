package org.okeenrolment.port;

import java.util.List;
import org.okeenrolment.catalogue.Id;

/**
 * The changes of which partners have to be told, in the store (rules O-1 to O-4 of the store
 * contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Outbox {
  /**
   * Adds an entry at the end; where the same change of the same object already waits for the same
   * partner, the entry takes its place, so that both become one message.
   *
   * @param entry the entry
   */
  void append(OutboxEntry entry);

  /**
   * Answers entries that were not delivered yet, in the order in which they were added.
   *
   * @param limit how many at most
   */
  List<OutboxEntry> pending(int limit);

  /**
   * Answers the entries about one object that were not delivered yet, in the order in which they
   * were added.
   *
   * @param object the sitting or the participation
   */
  List<OutboxEntry> pending(Id object);

  /**
   * Takes an entry out; does nothing when it is not there, or when a newer one has taken its place
   * since it was read: that one is still to be delivered.
   *
   * @param entry the entry, as it was read
   */
  void delivered(OutboxEntry entry);
}
