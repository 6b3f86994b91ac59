package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Ask for a decision that the regulation leaves to a role (verzoek indienen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param enrolment the enrolment that it is about
 * @param matter about what has to be decided
 * @param reason why it is asked
 */
public record AskDecision(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull DecisionMatter matter,
    @NotBlank String reason)
    implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
