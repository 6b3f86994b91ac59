package org.okeenrolment.enrol;

import java.time.LocalDate;
import java.util.Optional;
import org.okeenrolment.regulation.Grade;

/**
 * What an exemption is asked on (bewijs voor vrijstelling): an earlier result.
 *
 * <p>Immutable and thread-safe.
 *
 * @param grade its grade, if it has one
 * @param achieved the day on which it was achieved, where that is known
 * @param onExemption whether it rests on an exemption itself
 */
public record ExemptionEvidence(
    Optional<Grade> grade, Optional<LocalDate> achieved, boolean onExemption) {
  /** Answers that nothing is known of the evidence. */
  public static ExemptionEvidence none() {
    return new ExemptionEvidence(Optional.empty(), Optional.empty(), false);
  }
}
