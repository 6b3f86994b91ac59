package org.okeenrolment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.signup.ParticipationId;

/**
 * The report of a sitting as it stands, and what it lacks (concept van het proces-verbaal).
 *
 * <p>Immutable and thread-safe.
 *
 * @param record what it says now
 * @param students whose participations they are, in the order of the students' ids
 * @param missing the fields that a regulation of a participant asks for and that nobody filled in,
 *     by name, each with the place that asks for it
 */
public record ReportDraft(
    SessionRecord record, Map<ParticipationId, StudentId> students, Map<String, Basis> missing) {
  /** Takes copies of the maps. */
  public ReportDraft {
    students = Collections.unmodifiableMap(new LinkedHashMap<>(students));
    missing = Collections.unmodifiableMap(new TreeMap<>(missing));
  }

  /** Answers whether it can be closed without a deviation. */
  public boolean isComplete() {
    return record.withoutAttendance().isEmpty() && missing.isEmpty();
  }
}
