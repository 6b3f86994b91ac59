package org.okeenrolment.monitor;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;

/**
 * A school year of a group of students in figures (kengetallen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param students how many students there are in the group
 * @param origins the enrolments by where they came from
 * @param states the enrolments by what became of them
 * @param opinions the opinions on readiness that were given in the year
 * @param overrides how many of these Go's were given by the role that may set a no-go aside
 * @param signUps the sign-ups by who made them, cancelled ones included
 * @param sittings the sittings; only for an exam, or for all together
 * @param outcomes the attempts by how they ended, such as {@code SAT}, {@code NO_SHOW} or {@code
 *     WITHDRAWN_LATE}
 * @param attemptsUsed how many attempts were used up
 * @param extraAttempts how many extra attempts were granted
 * @param firstTaken how many first attempts that cost one have a result, provisional ones included;
 *     where parts of an exam are counted apart, those of each part
 * @param firstPassed how many of these were passed
 * @param attemptsToPass the exams that were passed, or their parts where these are counted apart,
 *     by how many attempts it took; free attempts (kostenloze kans) are none
 * @param daysToResult the established results, by the days since the sitting, in the time zone of
 *     the institution
 */
@Value.Builder
public record ReviewFigures(
    int students,
    Counts<EnrolmentOrigin> origins,
    Counts<EnrolmentState> states,
    Counts<Opinion> opinions,
    int overrides,
    Counts<SignUpVariant> signUps,
    SittingFigures sittings,
    Counts<String> outcomes,
    int attemptsUsed,
    int extraAttempts,
    int firstTaken,
    int firstPassed,
    Counts<Integer> attemptsToPass,
    Counts<Integer> daysToResult)
    implements WithReviewFigures {
  private static final int HUNDRED = 100;

  /** Answers a builder in which nothing is counted yet. */
  public static ReviewFiguresBuilder builder() {
    return new ReviewFiguresBuilder()
        .students(0)
        .origins(Counts.none())
        .states(Counts.none())
        .opinions(Counts.none())
        .overrides(0)
        .signUps(Counts.none())
        .sittings(SittingFigures.none())
        .outcomes(Counts.none())
        .attemptsUsed(0)
        .extraAttempts(0)
        .firstTaken(0)
        .firstPassed(0)
        .attemptsToPass(Counts.none())
        .daysToResult(Counts.none());
  }

  /** Answers which part of the first attempts was passed, from 0 to 1; empty without any. */
  public OptionalDouble firstTimePassRate() {
    return part(firstPassed, firstTaken);
  }

  /**
   * Answers within how many days a part of the results was established; empty without any.
   *
   * @param percent how many of a hundred, such as 50 for the median
   */
  public OptionalInt daysToResult(int percent) {
    long reached = 0;
    for (Map.Entry<Integer, Integer> days : daysToResult.numbers().entrySet()) {
      reached += days.getValue();
      if (reached * HUNDRED >= (long) daysToResult.total() * percent) {
        return OptionalInt.of(days.getKey());
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Answers these figures and those of others; who is in both is counted twice.
   *
   * @param others the figures of others
   */
  public ReviewFigures plus(ReviewFigures others) {
    return new ReviewFigures(
        students + others.students,
        origins.plus(others.origins),
        states.plus(others.states),
        opinions.plus(others.opinions),
        overrides + others.overrides,
        signUps.plus(others.signUps),
        sittings.plus(others.sittings),
        outcomes.plus(others.outcomes),
        attemptsUsed + others.attemptsUsed,
        extraAttempts + others.extraAttempts,
        firstTaken + others.firstTaken,
        firstPassed + others.firstPassed,
        attemptsToPass.plus(others.attemptsToPass),
        daysToResult.plus(others.daysToResult));
  }

  /** Answers which part of all some are. */
  static OptionalDouble part(int some, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }
}
