package org.okeenrolment.regulation;

import jakarta.validation.Valid;

/**
 * A period in which sittings may lie ({@code enrolment.periods}; afnameperiode).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name, unique over the years
 * @param days its days
 */
public record ExamPeriod(String id, @Valid Days days) {}
