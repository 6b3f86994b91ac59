package org.okeenrolment.approve;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Take an earlier Go back (Go intrekken). Where the student is not ready any more by it, each
 * sign-up is reported to the exam office; whether its seat is kept {@code ProcessSettings} says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who takes it back, in the role in which it was given
 * @param enrolment the enrolment
 * @param reason why
 */
public record WithdrawGo(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
