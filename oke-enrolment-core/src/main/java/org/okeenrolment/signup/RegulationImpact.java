package org.okeenrolment.signup;

import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;

/**
 * What a change of the regulations does to one student and exam (gevolg van een wijziging).
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the student and the exam
 * @param before how it is by the regulations before
 * @param after how it is by the regulations after
 */
public record RegulationImpact(StudentExam of, Situation before, Situation after) {
  /**
   * How a student stands by one set of regulations (stand van zaken).
   *
   * <p>Immutable and thread-safe.
   *
   * @param standing his attempts; empty when the regulations contradict each other
   * @param decision whether he may be signed up
   * @param window when he may sign himself up for the sitting; without ends where there is none
   */
  public record Situation(Optional<Standing> standing, Decision decision, Window window) {
    private int attempts() {
      OptionalInt left = standing.map(Standing::left).orElse(OptionalInt.of(0));
      return left.orElse(Integer.MAX_VALUE);
    }

    private boolean isBlocked() {
      return decision instanceof Decision.Refused;
    }
  }

  /** Answers whether he has more attempts left. */
  public boolean gainsAttempts() {
    return after.attempts() > before.attempts();
  }

  /** Answers whether he has fewer attempts left. */
  public boolean losesAttempts() {
    return after.attempts() < before.attempts();
  }

  /** Answers whether he may not be signed up any more. */
  public boolean becomesBlocked() {
    return after.isBlocked() && !before.isBlocked();
  }

  /** Answers whether he may be signed up at once, and could not before. */
  public boolean becomesFree() {
    return after.decision().isAllowed() && !before.decision().isAllowed();
  }

  /** Answers whether the time in which he may sign himself up is another. */
  public boolean windowMoves() {
    return !after.window().equals(before.window());
  }

  /** Answers whether anything of this changes. */
  public boolean isAny() {
    return gainsAttempts() || losesAttempts() || becomesBlocked() || becomesFree() || windowMoves();
  }
}
