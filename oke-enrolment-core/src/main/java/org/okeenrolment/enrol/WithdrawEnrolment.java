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
 * <p>A registration system withdraws what it delivered itself: the enrolment stays open as long as
 * another attempt stands that was delivered for it and is not taken yet, by whichever system.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param enrolment the enrolment
 * @param reason why, for the journal
 * @param delivery what of it was delivered and is withdrawn; empty: all of it
 */
public record WithdrawEnrolment(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotBlank String reason,
    @NotNull Optional<PartnerReference> delivery)
    implements Command {
  /**
   * Makes a command that withdraws all of an enrolment.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   * @param reason why, for the journal
   */
  public WithdrawEnrolment(Actor actor, EnrolmentId enrolment, String reason) {
    this(actor, enrolment, reason, Optional.empty());
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
