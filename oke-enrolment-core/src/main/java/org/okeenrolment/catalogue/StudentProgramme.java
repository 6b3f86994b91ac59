package org.okeenrolment.catalogue;

import org.immutables.value.Value;

/**
 * A student in a programme and cohort (opleidingsinschrijving; {@code programOfferingAssociation}
 * of OKE).
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner the registration system that delivered it
 * @param association the id under which that knows it
 * @param offering the id under which that offers the programme to the cohort
 * @param student the student
 * @param purpose the programme and cohort
 */
@Value.Builder
public record StudentProgramme(
    PartnerId partner,
    String association,
    String offering,
    StudentId student,
    ProgrammeCohort purpose)
    implements WithStudentProgramme {
  /** Answers a builder without any value. */
  public static StudentProgrammeBuilder builder() {
    return new StudentProgrammeBuilder();
  }
}
