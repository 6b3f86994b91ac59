package org.okeenrolment.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Add a remark to a closed report (proces-verbaal aanvullen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who adds it
 * @param sitting the sitting
 * @param remark what is added
 */
public record AddToReport(@NotNull Actor actor, @NotNull SittingId sitting, @NotBlank String remark)
    implements Command {}
