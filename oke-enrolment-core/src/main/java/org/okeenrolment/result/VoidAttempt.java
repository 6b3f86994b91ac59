package org.okeenrolment.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.signup.ParticipationId;

/**
 * Declare the attempt that a participation was void (ongeldig verklaren). Its results stay in the
 * history and count no more; what the attempt costs then is for the regulation to say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who declares it
 * @param participation the participation
 * @param outcome {@link AttemptOutcome#VOID_SCHOOL} or {@link AttemptOutcome#VOID_STUDENT}
 * @param reason why
 */
@Value.Builder
public record VoidAttempt(
    @NotNull Actor actor,
    @NotNull ParticipationId participation,
    @NotNull AttemptOutcome outcome,
    @NotBlank String reason)
    implements Command, WithVoidAttempt {
  /** Checks that the outcome is one of the two. */
  public VoidAttempt {
    if (!outcome.isVoid()) {
      throw new IllegalArgumentException(
          "The outcome (%s) is not that of a void attempt.%nMaybe use VOID_SCHOOL or VOID_STUDENT."
              .formatted(outcome));
    }
  }

  /** Answers a builder for a reason on the side of the school or the authorities. */
  public static VoidAttemptBuilder bySchool() {
    return new VoidAttemptBuilder().outcome(AttemptOutcome.VOID_SCHOOL);
  }

  /** Answers a builder for a reason on the side of the student, such as fraud. */
  public static VoidAttemptBuilder byStudent() {
    return new VoidAttemptBuilder().outcome(AttemptOutcome.VOID_STUDENT);
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
