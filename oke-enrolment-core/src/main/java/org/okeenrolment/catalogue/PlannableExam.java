package org.okeenrolment.catalogue;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * An exam that a registration system offers for planning in a period (planbare toets; {@code
 * ComponentOffering} of OKE flow 1, table 2.2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner the registration system that owns it
 * @param offering the id under which the partner knows it
 * @param code the readable code (offeringCode)
 * @param exam the exam that is to be taken
 * @param period the time in which it should be planned
 * @param resultValueType the scale of the result, spelled as the standard, where the partner says
 *     one
 * @param finalResultsAllowed whether the partner wants established results
 * @param cancelled whether the partner withdrew it; what is cancelled keeps its key data, so that
 *     late results are accepted
 */
@Value.Builder
public record PlannableExam(
    PartnerId partner,
    String offering,
    String code,
    Exam exam,
    Interval period,
    Optional<String> resultValueType,
    boolean finalResultsAllowed,
    boolean cancelled)
    implements WithPlannableExam {
  /** Answers a builder without any value. */
  public static PlannableExamBuilder builder() {
    return new PlannableExamBuilder();
  }
}
