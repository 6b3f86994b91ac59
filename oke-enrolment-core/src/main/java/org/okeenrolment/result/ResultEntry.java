package org.okeenrolment.result;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.signup.ParticipationId;

/**
 * One entry of the result history of a participation (resultaat): never changed, only followed by
 * others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the entry
 * @param participation the participation
 * @param measurement what was measured
 * @param corrects the entry that this one corrects, if it does
 * @param reason why it was corrected or established, where that was said
 * @param recorded when it was recorded and by whom
 */
@Value.Builder
public record ResultEntry(
    ResultId id,
    ParticipationId participation,
    Measurement measurement,
    Optional<ResultId> corrects,
    Optional<String> reason,
    Recorded recorded)
    implements WithResultEntry {
  /** Answers a builder without any value. */
  public static ResultEntryBuilder builder() {
    return new ResultEntryBuilder();
  }
}
