package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.signup.ParticipationId;

/**
 * Establish the provisional result of a participation (uitslag vaststellen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who establishes it
 * @param participation the participation
 */
public record EstablishResult(@NotNull Actor actor, @NotNull ParticipationId participation)
    implements Command {}
