package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;

/**
 * Exempt a student from the exam of an enrolment (vrijstelling verlenen).
 *
 * @param actor who asks
 * @param enrolment the enrolment
 * @param reason why, for the journal
 */
public record ExemptEnrolment(
    @NotNull Actor actor, @NotNull EnrolmentId enrolment, @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
