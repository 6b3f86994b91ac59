package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Sign oneself up for a sitting (zelf inschrijven), within the window.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor the student
 * @param enrolment the enrolment
 * @param sitting the sitting
 */
public record SignUpByStudent(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotNull SittingId sitting)
    implements Command {}
