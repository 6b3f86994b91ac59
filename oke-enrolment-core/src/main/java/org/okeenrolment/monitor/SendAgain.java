package org.okeenrolment.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Send again what a partner refused (bericht opnieuw verzenden), in the state of the moment; the
 * finding is settled by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param finding the finding of type {@link Finding#DELIVERY_REFUSED}
 * @param reason what was put right
 */
public record SendAgain(@NotNull Actor actor, @NotNull FindingId finding, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
