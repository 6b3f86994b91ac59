package org.okeenrolment.result;

import java.util.List;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.Sitting;

/**
 * What came of closing a sitting (uitkomst van afsluiten).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the closed sitting
 * @param absent the students whose absence was booked now, by id
 */
public record SittingClosure(Sitting sitting, List<StudentId> absent) {
  /** Takes a copy of the list. */
  public SittingClosure {
    absent = List.copyOf(absent);
  }
}
