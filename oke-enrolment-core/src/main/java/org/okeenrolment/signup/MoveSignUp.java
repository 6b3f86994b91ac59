package org.okeenrolment.signup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.plan.SittingId;

/**
 * Move a sign-up to another sitting of the exam (omzetten naar een andere zitting): the old seat is
 * given back only when the new one is taken.
 *
 * @param actor who moves it
 * @param participation the sign-up
 * @param sitting the sitting to which it moves
 * @param reason why
 */
public record MoveSignUp(
    @NotNull Actor actor,
    @NotNull ParticipationId participation,
    @NotNull SittingId sitting,
    @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
