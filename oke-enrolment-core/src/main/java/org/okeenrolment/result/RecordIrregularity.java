package org.okeenrolment.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.ParticipationId;

/**
 * Record that something went wrong for a participant, and the measure that is taken
 * (onregelmatigheid vastleggen, maatregel opleggen).
 *
 * <p>With a measure the authoriser is asked about {@link #TAKE_MEASURE}: who sees what happens is
 * not always who takes measures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who records it
 * @param participation the participation
 * @param category what kind it was, such as {@code FRAUD}
 * @param description what happened, in words
 * @param measure the measure that is taken, one of those of the regulation; empty: none
 * @param exclusion the days on which the student is excluded from exams, where the measure is that,
 *     with both ends; without ends: it is another
 */
@Value.Builder
public record RecordIrregularity(
    @NotNull Actor actor,
    @NotNull ParticipationId participation,
    @NotBlank String category,
    @NotBlank String description,
    Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String> measure,
    @Valid @NotNull Days exclusion)
    implements Command, WithRecordIrregularity {
  /** The action about which the authoriser is asked where a measure is taken. */
  public static final String TAKE_MEASURE = "TakeMeasure";

  /** Checks that an exclusion has both ends, and is a measure. */
  public RecordIrregularity {
    boolean excludes = exclusion.from().isPresent() || exclusion.to().isPresent();
    boolean closed = exclusion.from().isPresent() && exclusion.to().isPresent();
    if (excludes && !(closed && measure.isPresent())) {
      throw new IllegalArgumentException(
          "The exclusion (%s) by the measure (%s) is not complete.%nMaybe name the measure, and both its first and its last day."
              .formatted(exclusion, measure));
    }
  }

  /** Answers a builder for an irregularity without measure. */
  public static RecordIrregularityBuilder builder() {
    return new RecordIrregularityBuilder().exclusion(Days.all());
  }

  @Override
  public Optional<String> why() {
    return Optional.of(category);
  }
}
