package org.okeenrolment.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.signup.ParticipationId;

/**
 * Admit a student who came after the start of his sitting (te laat toelaten).
 *
 * <p>He gets no extra time. How late he came stands in the report of the sitting, as an
 * irregularity of the category {@link #CATEGORY}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who admits him
 * @param participation his participation
 * @param arrivedAt when he came
 * @param reason why he is admitted; needed for nothing but the journal
 */
@Value.Builder
public record AdmitLate(
    @NotNull Actor actor,
    @NotNull ParticipationId participation,
    @NotNull Instant arrivedAt,
    Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String> reason)
    implements Command, WithAdmitLate {
  /** The category of a late arrival among the irregularities. */
  public static final String CATEGORY = "LATE_ARRIVAL";

  /** Answers a builder for an admission without a reason. */
  public static AdmitLateBuilder builder() {
    return new AdmitLateBuilder();
  }

  @Override
  public Optional<String> why() {
    return reason;
  }
}
