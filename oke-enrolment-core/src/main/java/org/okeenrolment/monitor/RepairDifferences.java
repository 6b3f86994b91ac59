package org.okeenrolment.monitor;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Repair what a registration system has otherwise (verschillen herstellen): results are sent again;
 * what needs somebody's eye becomes a finding.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param snapshot everything that the registration system has
 */
public record RepairDifferences(@NotNull Actor actor, @NotNull Snapshot snapshot)
    implements Command {}
