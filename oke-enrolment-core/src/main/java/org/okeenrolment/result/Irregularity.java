package org.okeenrolment.result;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.ParticipationId;

/**
 * Something that went wrong for one participant, with the measure that was taken (onregelmatigheid
 * en maatregel).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param participation the participation
 * @param category what kind it was, such as {@code FRAUD}
 * @param description what happened, in words
 * @param measure the measure that was taken, if one was
 * @param exclusion the days of the exclusion that the measure is; without ends: it is none
 * @param recorded when it was recorded and by whom
 */
@Value.Builder
public record Irregularity(
    SittingId sitting,
    ParticipationId participation,
    String category,
    String description,
    Optional<String> measure,
    Days exclusion,
    Recorded recorded)
    implements ReportEntry, WithIrregularity {
  /** Answers a builder for an irregularity without exclusion. */
  public static IrregularityBuilder builder() {
    return new IrregularityBuilder().exclusion(Days.all());
  }
}
