package org.okeenrolment.signup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Cancel a sign-up (afmelden van een zitting); the seat is free again.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who cancels it
 * @param participation the sign-up
 * @param reason why
 */
public record CancelSignUp(
    @NotNull Actor actor, @NotNull ParticipationId participation, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
