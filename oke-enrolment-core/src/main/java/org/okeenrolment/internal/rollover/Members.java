package org.okeenrolment.internal.rollover;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.ExamCatalogue;

/** Who is in which programme and cohort, asked of the catalogue once in a run. */
final class Members {
  private final ExamCatalogue catalogue;
  private final Map<ProgrammeCohort, Set<StudentId>> known = new HashMap<>();

  Members(ExamCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  boolean has(ProgrammeCohort cohort, StudentId student) {
    return known
        .computeIfAbsent(cohort, asked -> Set.copyOf(catalogue.students(asked)))
        .contains(student);
  }
}
