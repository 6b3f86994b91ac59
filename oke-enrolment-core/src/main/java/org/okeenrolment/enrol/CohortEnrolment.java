package org.okeenrolment.enrol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;

/**
 * What came of enrolling a cohort (uitkomst van automatisch inschrijven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolled how many enrolments are new
 * @param unchanged how many stood already
 * @param skipped the students who were not enrolled, each with the reasons
 */
public record CohortEnrolment(int enrolled, int unchanged, Map<StudentId, List<Reason>> skipped) {
  /** Takes a copy of the map, in the order of the students' ids. */
  public CohortEnrolment {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }
}
