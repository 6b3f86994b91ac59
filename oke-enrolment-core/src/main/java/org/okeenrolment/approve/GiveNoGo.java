package org.okeenrolment.approve;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Find a student not ready for an exam (no-go geven), in the role of the actor.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who finds him not ready
 * @param enrolment the enrolment
 * @param reason why
 */
public record GiveNoGo(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
