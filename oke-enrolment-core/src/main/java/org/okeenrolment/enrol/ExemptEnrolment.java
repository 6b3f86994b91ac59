package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Exempt a student from the exam of an enrolment (vrijstelling verlenen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param enrolment the enrolment
 * @param evidence the earlier result on which it rests
 * @param reason why, for the journal
 */
public record ExemptEnrolment(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull ExemptionEvidence evidence,
    @NotBlank String reason)
    implements Command {
  /**
   * Exempts on evidence of which nothing is known but what the reason says.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   * @param reason why, for the journal
   */
  public ExemptEnrolment(Actor actor, EnrolmentId enrolment, String reason) {
    this(actor, enrolment, ExemptionEvidence.none(), reason);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
