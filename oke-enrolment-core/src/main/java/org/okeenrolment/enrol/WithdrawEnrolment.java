package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Withdraw an enrolment (afmelden, uitschrijven): the exam need not be taken any more; results that
 * still come in are accepted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param enrolment the enrolment
 * @param reason why, for the journal
 */
public record WithdrawEnrolment(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
