package org.okeenrolment.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentId;

/**
 * Erase a student (vergeten, recht op gegevenswissing): what the school must be able to account for
 * is kept under a random id, and the rest goes. Enrolments that are open are withdrawn, and
 * sign-ups for sittings to come cancelled.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param student the student
 * @param reason why, for the journal, without anything that tells who he is
 */
public record EraseStudent(
    @NotNull Actor actor, @NotNull StudentId student, @NotBlank String reason) implements Command {
  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
