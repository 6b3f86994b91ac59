package org.okeenrolment.signup;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Give the free seats of a sitting to those who wait for them (wachtlijst doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param sitting the sitting
 */
public record PromoteWaiting(@NotNull Actor actor, @NotNull SittingId sitting) implements Command {}
