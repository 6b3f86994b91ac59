package org.okeenrolment.privacy;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * Pseudonymise the students whose last school year this was, when they have been kept long enough
 * (bewaartermijn toepassen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param schoolYear the school year
 */
public record ApplyRetention(@NotNull Actor actor, @NotNull SchoolYear schoolYear)
    implements Command {}
