package org.okeenrolment.result;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was filed for the report of a sitting (dossier van het proces-verbaal), in the
 * order in which it was added.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries the entries, in order
 */
public record ReportFile(List<ReportEntry> entries) {
  /** Takes a copy of the list. */
  public ReportFile {
    entries = List.copyOf(entries);
  }

  /** Answers the deliveries, in order. */
  public List<SessionReport> deliveries() {
    return of(SessionReport.class);
  }

  /** Answers the irregularities, in order. */
  public List<Irregularity> irregularities() {
    return of(Irregularity.class);
  }

  /** Answers the closed report with its addenda; empty while the report is open. */
  public Optional<ClosedReport> closed() {
    return of(ReportClosure.class).stream()
        .findFirst()
        .map(closure -> new ClosedReport(closure, of(ReportAddendum.class)));
  }

  private <T extends ReportEntry> List<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
