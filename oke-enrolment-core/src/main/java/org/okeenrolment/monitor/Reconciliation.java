package org.okeenrolment.monitor;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;

/**
 * What came of repairing differences (uitkomst van de aansluiting).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sentAgain how many results were queued
 * @param reported how many findings are new; a difference of which one is open already is none
 * @param notProcessed the students who could not be processed, each with the reason
 */
public record Reconciliation(int sentAgain, int reported, Map<StudentId, Reason> notProcessed) {
  /** Takes a copy of the map, in the order of the students' ids. */
  public Reconciliation {
    notProcessed = Collections.unmodifiableMap(new TreeMap<>(notProcessed));
  }
}
