package org.okeenrolment.result;

import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.plan.SittingId;

/**
 * One entry of the report file of a sitting (stuk in het dossier van een zitting): never changed,
 * only followed by others.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ReportEntry
    permits SessionReport, Irregularity, ReportClosure, ReportAddendum {
  /** Answers the sitting. */
  SittingId sitting();

  /** Answers when it was recorded and by whom. */
  Recorded recorded();
}
