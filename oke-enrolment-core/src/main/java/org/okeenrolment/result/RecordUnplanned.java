package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.ParticipationId;

/**
 * Record attendance or a result of a student whom nobody had signed up for the sitting (resultaat
 * van een niet-geplande deelname). It is taken in whatever the state of enrolment and sitting, and
 * reported; where he was signed up all the same, it is recorded like any other, and an established
 * one needs what {@link RecordResult} says of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who records it
 * @param enrolment the enrolment for which he took the exam
 * @param sitting the sitting in which he sat
 * @param measurement what was measured
 * @param participation the id under which whoever delivers it knows the participation; empty: it
 *     gets one here
 */
@Value.Builder
public record RecordUnplanned(
    @NotNull Actor actor,
    @NotNull EnrolmentId enrolment,
    @NotNull SittingId sitting,
    @NotNull Measurement measurement,
    Optional<ParticipationId> participation)
    implements Command {
  /** Answers a builder without any value. */
  public static RecordUnplannedBuilder builder() {
    return new RecordUnplannedBuilder();
  }

  @Override
  public Optional<String> why() {
    return measurement.comment().filter(comment -> !comment.isBlank());
  }
}
