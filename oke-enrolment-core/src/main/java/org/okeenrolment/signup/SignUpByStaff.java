package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Sign a student up for a sitting by hand (handmatig aanmelden).
 *
 * @param actor who of the staff signs him up
 * @param enrolment the enrolment
 * @param sitting the sitting
 */
public record SignUpByStaff(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotNull SittingId sitting)
    implements Command {}
