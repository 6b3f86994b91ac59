package org.okeenrolment.adapter.oke.endpoint;

import java.time.Instant;
import java.util.Optional;
import org.okeenrolment.catalogue.Interval;

/**
 * Which offerings are wanted (selectie van aanbod, OKE flow 1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type {@code component}, {@code program} or {@code course}; empty: any
 * @param since not those that end before this moment; empty: any
 * @param until not those that begin after this moment; empty: any
 */
public record OfferingFilter(
    Optional<String> type, Optional<Instant> since, Optional<Instant> until) {
  /**
   * Answers whether a period overlaps the time that is asked for; both ends of that count.
   *
   * @param period the period of an offering
   */
  public boolean overlaps(Interval period) {
    return since.filter(from -> period.end().isBefore(from)).isEmpty()
        && until.filter(to -> period.start().isAfter(to)).isEmpty();
  }
}
