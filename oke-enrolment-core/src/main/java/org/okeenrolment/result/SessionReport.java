package org.okeenrolment.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
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
 * @param fields what it says in other fields, by their names as regulations write them
 * @param recorded when it was recorded and by whom
 */
@Value.Builder
public record SessionReport(
    SittingId sitting,
    Optional<String> irregularities,
    List<DocumentReference> documents,
    Map<String, String> fields,
    Recorded recorded)
    implements ReportEntry, WithSessionReport {
  /** Takes copies of the documents and, in the order of their names, of the fields. */
  public SessionReport {
    documents = List.copyOf(documents);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Answers a builder without any value. */
  public static SessionReportBuilder builder() {
    return new SessionReportBuilder();
  }
}
