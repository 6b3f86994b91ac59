package org.okeenrolment.rollover;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * Move what was not passed in a school year to the next one (doorschuiven).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param from the school year that ends
 */
public record CarryOver(@NotNull Actor actor, @NotNull SchoolYear from) implements Command {}
