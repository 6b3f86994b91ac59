package org.okeenrolment.enrol;

import java.util.OptionalInt;

/**
 * The attempts that the registration system leaves to planning for one enrolment ({@code attempt}
 * and {@code attemptLeft} of OKE table 2.3).
 *
 * <p>The budget is the attempt that the enrolment stands for plus those left; it can only narrow
 * what the regulation allows. Immutable and thread-safe.
 *
 * @param attempt the number of the attempt that the enrolment stands for, at least 1
 * @param left how many extra attempts may be planned; empty: no limit ({@code null} on the wire)
 */
public record AttemptBudget(int attempt, OptionalInt left) {
  /** Checks that the attempt is at least 1 and that nothing is negative. */
  public AttemptBudget {
    if (attempt < 1 || left.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "An attempt (%d) with (%s) left is not possible.%nMaybe the numbers count from 0 at the source."
              .formatted(attempt, left));
    }
  }

  /** Answers the highest number an attempt can have; empty: no limit. */
  public OptionalInt last() {
    return left.isPresent() ? OptionalInt.of(attempt + left.getAsInt()) : OptionalInt.empty();
  }
}
