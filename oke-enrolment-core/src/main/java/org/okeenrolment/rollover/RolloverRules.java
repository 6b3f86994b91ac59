package org.okeenrolment.rollover;

import java.util.Optional;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Tally;

/** The rules of moving to the next school year (doorschuiven), as pure functions. */
public final class RolloverRules {
  private RolloverRules() {}

  /**
   * Answers why an open enrolment cannot be carried over without somebody's decision: a sign-up
   * still holds, a result is still to come, it was passed and not yet established, or no attempt is
   * left.
   *
   * @param tally the attempts for the exam
   * @param standing the attempts used and left
   * @return the first reason that holds; empty when it can be carried over
   */
  public static Optional<Reason> staysBecause(Tally tally, Standing standing) {
    if (standing.open() > 0) {
      return reason("SIGN_UP_OPEN", standing);
    }
    if (tally.isResultPending()) {
      return reason("RESULT_PENDING", standing);
    }
    if (tally.isPassed()) {
      return reason("NOT_ESTABLISHED", standing);
    }
    if (standing.left().orElse(1) == 0) {
      return reason("NO_ATTEMPTS_LEFT", standing);
    }
    return Optional.empty();
  }

  private static Optional<Reason> reason(String code, Standing standing) {
    return Optional.of(Reason.of(code).putFacts("used", standing.used()).build());
  }
}
