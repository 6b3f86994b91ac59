package org.okeenrolment.attempt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;

/**
 * Decide what an attempt costs (kansverbruik besluiten), such as giving it back after an accepted
 * excuse.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who decides
 * @param of the student and the exam
 * @param attempt the attempt
 * @param cost {@link AttemptCost#FREE} or {@link AttemptCost#CONSUMES}
 * @param reason why
 */
@Value.Builder
public record DecideCost(
    @NotNull Actor actor,
    @NotNull StudentExam of,
    @NotNull AttemptId attempt,
    @NotNull AttemptCost cost,
    @NotBlank String reason)
    implements Command, WithDecideCost {
  /** Answers a builder without any value. */
  public static DecideCostBuilder builder() {
    return new DecideCostBuilder();
  }

  @Override
  public Optional<String> why() {
    return Optional.of(reason);
  }
}
