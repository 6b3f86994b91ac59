package org.okeenrolment.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;

/**
 * Who was moved from a sitting that became smaller (uitkomst van overplaatsen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting as it is now; its capacity is larger than asked where too few could be
 *     moved, and it is cancelled where none was asked and everybody was moved
 * @param moved who was moved, and where to
 * @param notMoved who could not be, each with the decision on the last sitting tried
 */
public record Relocation(
    Sitting sitting, Map<StudentId, SittingId> moved, Map<StudentId, Decision> notMoved) {
  /** Takes copies of the maps. */
  public Relocation {
    moved = Collections.unmodifiableMap(new TreeMap<>(moved));
    notMoved = Collections.unmodifiableMap(new TreeMap<>(notMoved));
  }
}
