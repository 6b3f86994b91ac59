package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;

/**
 * Wait for a seat in a sitting that is full (op de wachtlijst plaatsen). Nothing is reserved;
 * whoever does not want to wait any more cancels it like a sign-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor the student, or staff for him
 * @param enrolment the enrolment
 * @param sitting the sitting
 */
public record JoinWaitingList(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotNull SittingId sitting)
    implements Command {}
