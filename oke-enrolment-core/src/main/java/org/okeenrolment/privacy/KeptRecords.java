package org.okeenrolment.privacy;

/**
 * What is kept of a student under his pseudonym (bewaarde gegevens). It does not say under which.
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolments how many enrolments
 * @param participations how many participations
 */
public record KeptRecords(int enrolments, int participations) {}
