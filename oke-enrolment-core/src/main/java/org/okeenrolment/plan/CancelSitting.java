package org.okeenrolment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Cancel a sitting (zitting annuleren): every sign-up for it is cancelled with it and costs no
 * attempt.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who cancels it
 * @param sitting the sitting
 * @param reason why
 */
public record CancelSitting(
    @NotNull Actor actor, @NotNull SittingId sitting, @NotBlank String reason) implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
