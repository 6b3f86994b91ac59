package org.okeenrolment.port;

import java.util.List;

/**
 * The changes of which partners have to be told, in the store (rules O-1 and O-2 of the store
 * contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Outbox {
  /**
   * Adds an entry at the end.
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
   * Takes an entry out; does nothing when it is not there.
   *
   * @param id the entry
   */
  void delivered(OutboxId id);
}
