package org.okeenrolment.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Change how many students can take part in a sitting (capaciteit wijzigen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who changes it
 * @param sitting the sitting
 * @param capacity the new number, not below the seats that are taken
 */
public record ChangeCapacity(
    @NotNull Actor actor, @NotNull SittingId sitting, @Positive int capacity) implements Command {}
