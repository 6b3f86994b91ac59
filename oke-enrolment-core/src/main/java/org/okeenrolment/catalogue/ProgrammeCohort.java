package org.okeenrolment.catalogue;

/**
 * The students of one programme and one cohort (opleiding en cohort); they share an exam plan.
 *
 * <p>An enrolment that exists for such a plan names it as a purpose. Immutable and thread-safe.
 *
 * @param programme the programme (opleiding)
 * @param cohort the cohort
 */
public record ProgrammeCohort(ProgrammeId programme, CohortId cohort) {}
