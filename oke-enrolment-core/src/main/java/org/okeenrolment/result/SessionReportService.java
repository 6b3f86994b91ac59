package org.okeenrolment.result;

import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.plan.SittingId;

/**
 * Keeps the report of each sitting (proces-verbaal): what went wrong, whether it is complete,
 * closed once and from then on only added to. What suppliers deliver to it comes in by {@link
 * ResultService#file}.
 *
 * <p>Thread-safe.
 */
public interface SessionReportService {
  /**
   * Answers the report as it stands, with what it lacks.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<ReportDraft> draft(Actor actor, SittingId sitting);

  /**
   * Records an irregularity and the measure that is taken; unchanged when it was recorded so
   * already. By an exclusion the student is excluded from every exam for which he was ever
   * enrolled.
   *
   * @param command what went wrong, and for whom
   */
  Outcome<Irregularity> irregularity(RecordIrregularity command);

  /**
   * Admits a student who came late, when the regulation does or leaves it to a role that the actor
   * holds; unchanged when it was recorded so already. Otherwise it can be asked for as a {@code
   * DecisionMatter.late}.
   *
   * @param command who came when
   */
  Outcome<Irregularity> admitLate(AdmitLate command);

  /**
   * Closes the report, once, with its content as it stands; unchanged when it was closed already.
   * What is missing is refused, all at once; with a deviation it is closed all the same, and the
   * exam office gets a finding.
   *
   * @param command which one
   */
  Outcome<ClosedReport> close(CloseReport command);

  /**
   * Adds a remark to a closed report; unchanged when the last addendum says the same.
   *
   * @param command the remark
   */
  Outcome<ReportAddendum> add(AddToReport command);

  /**
   * Answers the closed report; refused while it is open.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<ClosedReport> closed(Actor actor, SittingId sitting);

  /**
   * Recomputes the closed report and names what does not match; refused while it is open.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<ReportVerification> verify(Actor actor, SittingId sitting);
}
