package org.okeenrolment.result;

import java.util.List;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.ParticipationId;

/**
 * The result histories and session reports in the store, append-only (rules of the
 * store contract).
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
   * Answers all reports of a sitting, in the order in which they were added.
   *
   * @param sitting the sitting
   */
  List<SessionReport> reports(SittingId sitting);

  /**
   * Adds a report of a sitting.
   *
   * @param report the report
   */
  void add(SessionReport report);
}
