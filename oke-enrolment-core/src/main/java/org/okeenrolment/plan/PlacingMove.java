package org.okeenrolment.plan;

import java.util.Optional;
import org.okeenrolment.catalogue.StudentExam;

/**
 * What a plan changes for a student (wijziging in de indeling).
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the student and the exam
 * @param from where he has a seat; empty: he has none
 * @param to where the plan places him; empty: nowhere, since his seat is lost
 */
public record PlacingMove(StudentExam of, Optional<SittingId> from, Optional<SittingId> to) {}
