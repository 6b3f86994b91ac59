package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;

/**
 * Enrol the students of a programme and cohort for all mandatory exams of their plan (automatisch
 * inschrijven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param cohort the programme and cohort
 * @param schoolYear the school year of the enrolments
 * @param excluded the students who are not to be enrolled; they are listed in the answer
 */
@Value.Builder
public record EnrolCohort(
    @NotNull Actor actor,
    @NotNull ProgrammeCohort cohort,
    @NotNull SchoolYear schoolYear,
    Set<StudentId> excluded)
    implements Command, WithEnrolCohort {
  /** Takes a copy of the set, in the order of the ids. */
  public EnrolCohort {
    excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
  }

  /**
   * Answers the command for everybody.
   *
   * @param actor who asks
   * @param cohort the programme and cohort
   * @param year the school year of the enrolments
   */
  public static EnrolCohort of(Actor actor, ProgrammeCohort cohort, SchoolYear year) {
    return new EnrolCohort(actor, cohort, year, Set.of());
  }

  /** Answers a builder without exclusions. */
  public static EnrolCohortBuilder builder() {
    return new EnrolCohortBuilder();
  }
}
