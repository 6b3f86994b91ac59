package org.okeenrolment.signup;

import java.time.LocalDate;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.AttemptOutcome;

/**
 * Whether a student may withdraw from a sitting, or be taken off it, and at what cost (afmelden).
 *
 * <p>Immutable and thread-safe.
 *
 * @param decision whether he may
 * @param outcome how his attempt ends when he does; empty unless he may
 * @param lastFreeDay the last local day on which it costs nothing; empty: there is none
 */
public record Withdrawal(
    Decision decision, Optional<AttemptOutcome> outcome, Optional<LocalDate> lastFreeDay) {
  private static final Withdrawal UNBOUND =
      new Withdrawal(Decision.allowed(), Optional.empty(), Optional.empty());

  /** Answers that no term binds, as for the exam office. */
  public static Withdrawal unbound() {
    return UNBOUND;
  }
}
