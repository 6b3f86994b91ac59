package org.okeenrolment.result;

import java.util.List;

/**
 * The report of a sitting once it is closed, with what was added since (vastgesteld
 * proces-verbaal).
 *
 * <p>Immutable and thread-safe.
 *
 * @param closure the report as it was closed
 * @param addenda what was added, in order
 */
public record ClosedReport(ReportClosure closure, List<ReportAddendum> addenda) {
  /** Takes a copy of the list. */
  public ClosedReport {
    addenda = List.copyOf(addenda);
  }

  /** Answers the hash of its last part: kept elsewhere, it tells whether anything is missing. */
  public String hash() {
    return addenda.isEmpty() ? closure.hash() : addenda.get(addenda.size() - 1).hash();
  }
}
