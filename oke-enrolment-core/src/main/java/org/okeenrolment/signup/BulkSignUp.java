package org.okeenrolment.signup;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;

/**
 * What came of signing many students up (uitkomst van automatisch aanmelden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param signedUp how many sign-ups are new
 * @param unchanged how many students were signed up for the exam already
 * @param notSignedUp the students who were not, each with the decision on the last sitting tried
 */
public record BulkSignUp(int signedUp, int unchanged, Map<StudentId, Decision> notSignedUp) {
  /** Takes a copy of the map, in the order of the students' ids. */
  public BulkSignUp {
    notSignedUp = Collections.unmodifiableMap(new TreeMap<>(notSignedUp));
  }
}
