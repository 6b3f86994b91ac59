package org.okeenrolment.privacy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;

/**
 * What came of applying the retention to a school year (uitkomst van de bewaartermijn).
 *
 * <p>Immutable and thread-safe.
 *
 * @param pseudonymised how many students were pseudonymised now
 * @param staying the students whose last year it was and who stay known, each with why
 */
public record RetentionResult(int pseudonymised, Map<StudentId, Decision> staying) {
  /** Takes a copy of the map, in the order of the ids. */
  public RetentionResult {
    staying = Collections.unmodifiableMap(new TreeMap<>(staying));
  }
}
