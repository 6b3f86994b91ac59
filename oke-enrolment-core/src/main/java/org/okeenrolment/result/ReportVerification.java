package org.okeenrolment.result;

import java.util.List;

/**
 * What recomputing a closed report shows (controle van een gesloten proces-verbaal).
 *
 * <p>It finds what was altered, and what was taken out before something else. That the last addenda
 * are missing shows only by a {@linkplain ClosedReport#hash hash} that was kept elsewhere.
 * Immutable and thread-safe.
 *
 * @param mismatches what does not match, in order; empty: nothing was altered
 * @param erased the places of the texts that were erased, of which nothing can be said
 */
public record ReportVerification(List<Mismatch> mismatches, List<String> erased) {
  /** Takes copies of the lists. */
  public ReportVerification {
    mismatches = List.copyOf(mismatches);
    erased = List.copyOf(erased);
  }

  /** What does not match (soort afwijking). Immutable and thread-safe. */
  public enum Kind {
    /** The report is not the one over which its hash was taken. */
    CONTENT,
    /** A text is not the one that was sealed. */
    TEXT,
    /** An addendum is not the one over which its hash was taken. */
    ADDENDUM,
    /** An addendum does not follow on what stands before it. */
    CHAIN
  }

  /**
   * Something that does not match (afwijking).
   *
   * <p>Immutable and thread-safe.
   *
   * @param kind what does not match
   * @param place where: {@code report}, {@code addendum} with its number, or the place of a text
   */
  public record Mismatch(Kind kind, String place) {}

  /** Answers whether nothing was altered. */
  public boolean isIntact() {
    return mismatches.isEmpty();
  }
}
