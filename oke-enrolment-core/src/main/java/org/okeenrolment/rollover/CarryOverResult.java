package org.okeenrolment.rollover;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * What came of carrying over (uitkomst van doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param carried how many enrolments were moved now
 * @param ended how many were over already, by the code of the reason, such as {@code
 *     ALREADY_PASSED}
 * @param staying the open enrolments that stay, each with what is in the way and who can decide
 */
public record CarryOverResult(
    int carried, Map<String, Integer> ended, Map<EnrolmentId, Decision> staying) {
  /** Takes copies of the maps, in the order of their keys. */
  public CarryOverResult {
    ended = Collections.unmodifiableMap(new TreeMap<>(ended));
    staying = Collections.unmodifiableMap(new TreeMap<>(staying));
  }
}
