package org.okeenrolment.rollover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentId;

/**
 * Bring the enrolments of a student in line with his move to another programme or cohort, or out of
 * one (overstap of uitschrijving verwerken).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param student the student
 * @param transfer from where to where
 * @param reason why, for the journal
 */
@Value.Builder
public record TransferStudent(
    @NotNull Actor actor,
    @NotNull StudentId student,
    @NotNull @Valid Transfer transfer,
    @NotBlank String reason)
    implements Command, WithTransferStudent {
  /** Answers a builder without any value. */
  public static TransferStudentBuilder builder() {
    return new TransferStudentBuilder();
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
