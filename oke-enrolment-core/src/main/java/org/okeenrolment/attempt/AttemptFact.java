package org.okeenrolment.attempt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptOutcome;

/**
 * One entry of the attempt ledger (feit in het kansenregister): never changed, only followed by
 * others.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface AttemptFact {
  /** Answers the student and the exam. */
  StudentExam of();

  /** Answers when it was booked and by whom. */
  Recorded recorded();

  /**
   * An attempt was made or missed (examenkans). A later fact with the same id replaces it and
   * stands in its place: a grade or a void never adds an attempt.
   *
   * @param of the student and the exam
   * @param id identifies the attempt
   * @param sequence the number of the attempt, from 1; it is never given to another attempt
   * @param day the local day of the sitting
   * @param outcome how it ended
   * @param grade the grade, where there is one on a scale from 0 to 10
   * @param passed whether it was passed, where that is known
   * @param reason why it was booked so, where somebody said it
   * @param recorded when it was booked and by whom
   */
  @Value.Builder
  record Made(
      StudentExam of,
      AttemptId id,
      int sequence,
      LocalDate day,
      AttemptOutcome outcome,
      Optional<BigDecimal> grade,
      Optional<Boolean> passed,
      Optional<String> reason,
      Recorded recorded)
      implements AttemptFact, WithMade {
    /** Answers whether it was taken while its result is not known yet. */
    public boolean isResultPending() {
      return outcome.equals(AttemptOutcome.SAT) && passed.isEmpty();
    }

    /** Answers a builder without any value. */
    public static MadeBuilder builder() {
      return new MadeBuilder();
    }
  }

  /**
   * Somebody decided what an attempt costs (kansverbruik besloten), such as after an accepted
   * excuse. It survives a replacement of the attempt.
   *
   * @param of the student and the exam
   * @param target the attempt
   * @param cost free or used
   * @param reason why
   * @param recorded when it was decided and by whom
   */
  @Value.Builder
  record CostDecided(
      StudentExam of, AttemptId target, AttemptCost cost, String reason, Recorded recorded)
      implements AttemptFact, WithCostDecided {
    /** Answers a builder without any value. */
    public static CostDecidedBuilder builder() {
      return new CostDecidedBuilder();
    }
  }

  /**
   * Extra attempts were granted (extra kans toegekend).
   *
   * @param of the student and the exam
   * @param count how many, at least 1
   * @param reason why
   * @param recorded when they were granted and by whom
   */
  @Value.Builder
  record ExtraGranted(StudentExam of, int count, String reason, Recorded recorded)
      implements AttemptFact, WithExtraGranted {
    /** Checks that at least one is granted. */
    public ExtraGranted {
      if (count < 1) {
        throw new IllegalArgumentException(
            "The number of extra attempts (%d) is less than 1.%nMaybe it should not be granted."
                .formatted(count));
      }
    }

    /** Answers a builder without any value. */
    public static ExtraGrantedBuilder builder() {
      return new ExtraGrantedBuilder();
    }
  }
}
