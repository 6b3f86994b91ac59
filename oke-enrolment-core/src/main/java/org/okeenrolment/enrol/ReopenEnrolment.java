package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Open an enrolment again (heropenen) that was exempted or withdrawn by mistake: its purposes, its
 * attempts and what was delivered for it stand. Seats that were given back stay so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param enrolment the enrolment
 * @param reason why, for the journal
 */
public record ReopenEnrolment(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
