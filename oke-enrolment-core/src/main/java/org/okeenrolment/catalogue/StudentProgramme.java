package org.okeenrolment.catalogue;

/**
 * A student in a programme and cohort (opleidingsinschrijving; {@code programOfferingAssociation}
 * of OKE).
 *
 * <p>Immutable and thread-safe.
 *
 * @param association the id under which the registration system knows it
 * @param student the student
 * @param purpose the programme and cohort
 */
public record StudentProgramme(String association, StudentId student, ProgrammeCohort purpose) {}
