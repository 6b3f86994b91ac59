package org.okeenrolment.monitor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.JournalId;

/**
 * The journal and the findings in the store, append-only (rules J-1 to J-6 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Journal {
  /**
   * Adds an entry; where an entry with this id exists, its effects are added to that one, and the
   * places that decided which that one does not name yet.
   *
   * @param entry the entry
   * @throws org.okeenrolment.port.DuplicateException when another entry has its key; at the latest
   *     when the transaction is committed
   */
  void append(JournalEntry entry);

  /**
   * Answers entries in the order in which they were first added.
   *
   * @param after where to go on: only entries after this one; null: from the start
   * @param limit how many at most
   */
  List<JournalEntry> entries(@Nullable JournalId after, int limit);

  /**
   * Answers the entry of the command that was given under a key.
   *
   * @param key the key
   */
  Optional<JournalEntry> ofKey(IdempotencyKey key);

  /**
   * Adds a finding for the exam office.
   *
   * @param finding the finding, without settlements
   */
  void add(Finding finding);

  /**
   * Adds what somebody did about a finding.
   *
   * @param id the finding
   * @param settlement what he did
   */
  void settle(FindingId id, Settlement settlement);

  /**
   * Answers a finding, with all that was done about it.
   *
   * @param id its id
   */
  Optional<Finding> finding(FindingId id);

  /**
   * Answers findings in the order in which they were added, each with all that was done about it.
   *
   * @param filter which ones
   * @param after where to go on: only findings after this one; null: from the start
   * @param limit how many at most
   */
  List<Finding> findings(FindingFilter filter, @Nullable FindingId after, int limit);
}
