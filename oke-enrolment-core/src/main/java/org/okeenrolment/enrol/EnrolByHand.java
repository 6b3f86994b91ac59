package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;

/**
 * Enrol one student for one exam (handmatig inschrijven), such as an optional one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param of the student and the exam
 * @param schoolYear the school year of the enrolment
 */
public record EnrolByHand(
    @NotNull Actor actor, @NotNull StudentExam of, @NotNull SchoolYear schoolYear)
    implements Command {}
