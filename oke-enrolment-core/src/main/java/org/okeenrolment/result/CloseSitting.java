package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Close a sitting that was held (zitting afsluiten): whoever signed up and of whom nothing is
 * registered was absent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who closes it
 * @param sitting the sitting
 */
public record CloseSitting(@NotNull Actor actor, @NotNull SittingId sitting) implements Command {}
