package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Refuse what was asked (verzoek afwijzen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who decides
 * @param request the request
 * @param reason why
 */
public record RefuseDecision(
    @NotNull Actor actor, @NotNull DecisionRequestId request, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
