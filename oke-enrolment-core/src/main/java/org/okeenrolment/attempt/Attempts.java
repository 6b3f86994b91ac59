package org.okeenrolment.attempt;

import org.okeenrolment.catalogue.StudentExam;

/**
 * The attempt ledgers in the store, append-only (rule L-1 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread. Append under the lock of the
 * student.
 */
public interface Attempts {
  /**
   * Answers the ledger of a student and exam; without facts when nothing was booked yet.
   *
   * @param of the student and the exam
   */
  AttemptLedger ledger(StudentExam of);

  /**
   * Adds an entry at the end of its ledger.
   *
   * @param entry the entry
   */
  void append(LedgerEntry entry);
}
