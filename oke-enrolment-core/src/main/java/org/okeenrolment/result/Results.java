package org.okeenrolment.result;

import java.util.List;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.ParticipationId;

/**
 * The result histories and report files in the store, append-only (rules of the store
 * contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Results {
  /**
   * Answers all results of a participation, in the order in which they were added.
   *
   * @param participation the participation
   */
  List<ResultEntry> history(ParticipationId participation);

  /**
   * Adds a result at the end of its history.
   *
   * @param entry the result
   */
  void add(ResultEntry entry);

  /**
   * Answers everything that was filed for the report of a sitting, in the order in which it was
   * added.
   *
   * @param sitting the sitting
   */
  ReportFile reports(SittingId sitting);

  /**
   * Adds an entry at the end of the report file of its sitting.
   *
   * @param entry the entry
   */
  void add(ReportEntry entry);
}
