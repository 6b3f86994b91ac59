package org.okeenrolment.rollover;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * What came of carrying over (uitkomst van doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param carried how many enrolments were moved now
 * @param notCarried the open enrolments that stay, each with the reason: somebody has to decide
 */
public record CarryOverResult(int carried, Map<EnrolmentId, Reason> notCarried) {
  /** Takes a copy of the map, in the order of the ids. */
  public CarryOverResult {
    notCarried = Collections.unmodifiableMap(new TreeMap<>(notCarried));
  }
}
