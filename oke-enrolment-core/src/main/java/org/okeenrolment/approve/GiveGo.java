package org.okeenrolment.approve;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Find a student ready for an exam (Go geven), in the role of the actor.
 *
 * @param actor who finds him ready
 * @param enrolment the enrolment
 */
public record GiveGo(@NotNull Actor actor, @NotNull EnrolmentId enrolment) implements Command {}
