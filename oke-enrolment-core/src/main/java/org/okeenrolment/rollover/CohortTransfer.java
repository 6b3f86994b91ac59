package org.okeenrolment.rollover;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;

/**
 * What came of the moves from one programme and cohort (uitkomst van overstappen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param moved for how many students something changed
 * @param unchanged for how many nothing had to be changed any more
 * @param failed the students who could not be processed, each with the reason
 */
public record CohortTransfer(int moved, int unchanged, Map<StudentId, Reason> failed) {
  /** Takes a copy of the map, in the order of the students' ids. */
  public CohortTransfer {
    failed = Collections.unmodifiableMap(new TreeMap<>(failed));
  }
}
