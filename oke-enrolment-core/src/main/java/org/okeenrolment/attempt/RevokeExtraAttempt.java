package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Take extra attempts back that were granted to the student of an enrolment (extra kans intrekken).
 * The grant stays in the ledger, with this after it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who takes them back
 * @param enrolment the enrolment
 * @param count how many, at least 1
 * @param reason why
 */
@Value.Builder
public record RevokeExtraAttempt(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @Positive int count,
    @NotBlank String reason)
    implements Command, WithRevokeExtraAttempt {
  /** Answers a builder for one extra attempt. */
  public static RevokeExtraAttemptBuilder builder() {
    return new RevokeExtraAttemptBuilder().count(1);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
