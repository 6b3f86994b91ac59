package org.okeenrolment.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.JournalId;

/**
 * The journal and the findings in the store, append-only (rules J-1 to J-3 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Journal {
  /**
   * Adds an entry; where an entry with this id exists, its effects are added to that one.
   *
   * @param entry the entry
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
   * Adds a finding for the exam office.
   *
   * @param finding the finding
   */
  void add(Finding finding);

  /** Answers all findings, in the order in which they were added. */
  List<Finding> findings();
}
