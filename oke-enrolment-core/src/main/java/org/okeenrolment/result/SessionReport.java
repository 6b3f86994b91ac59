package org.okeenrolment.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.plan.SittingId;

/**
 * One delivery of the report of a sitting (proces-verbaal, zittingsverslag; OKE flow 4). It may be
 * partial and repeated; every delivery is kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param irregularities what went wrong, in words; empty when nothing was said
 * @param documents the documents that belong to it
 * @param recorded when it was recorded and by whom
 */
public record SessionReport(
    SittingId sitting,
    Optional<String> irregularities,
    List<DocumentReference> documents,
    Recorded recorded) {
  /** Takes a copy of the documents. */
  public SessionReport {
    documents = List.copyOf(documents);
  }
}
