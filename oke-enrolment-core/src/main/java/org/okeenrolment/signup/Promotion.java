package org.okeenrolment.signup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;

/**
 * What came of giving free seats to those who wait (uitkomst van doorschuiven van de wachtlijst).
 *
 * <p>Immutable and thread-safe.
 *
 * @param promoted who got a seat, in the order of the list
 * @param skipped who did not although it was his turn, each with the decision; he keeps his place
 */
public record Promotion(List<StudentId> promoted, Map<StudentId, Decision> skipped) {
  /** Takes copies of the collections. */
  public Promotion {
    promoted = List.copyOf(promoted);
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }
}
