package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.regulation.AttemptId;

/**
 * Grant extra attempts (extra kans toekennen) to the student of an enrolment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who grants them
 * @param enrolment the enrolment
 * @param count how many, at least 1
 * @param excused the attempt that was lost by absence, where an accepted excuse leads to the extra
 *     one; empty: because all attempts are used
 * @param reason why
 */
@Value.Builder
public record GrantExtraAttempt(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @Positive int count,
    Optional<AttemptId> excused,
    @NotBlank String reason)
    implements Command, WithGrantExtraAttempt {
  /** Answers a builder for one extra attempt. */
  public static GrantExtraAttemptBuilder builder() {
    return new GrantExtraAttemptBuilder().count(1);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
