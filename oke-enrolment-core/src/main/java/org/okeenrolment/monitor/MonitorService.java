package org.okeenrolment.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Outcome;

/**
 * Shows the exam office what was done and what it should look at (monitoring).
 *
 * <p>Thread-safe.
 */
public interface MonitorService {
  /**
   * Answers a page of the journal, in the order in which the commands were carried out.
   *
   * @param actor who asks
   * @param after where to go on: only entries after this one; null: from the start
   * @param limit how many at most
   */
  Outcome<List<JournalEntry>> journal(Actor actor, @Nullable JournalId after, int limit);

  /**
   * Answers everything that the exam office should look at, in the order in which it was found.
   *
   * @param actor who asks
   */
  Outcome<List<Finding>> findings(Actor actor);

  /**
   * Reports something that an adapter found, such as a message that could not be processed.
   *
   * @param command what was found
   */
  Outcome<Finding> report(ReportFinding command);
}
