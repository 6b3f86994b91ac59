package org.okeenrolment.regulation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Role;

/**
 * Something that happened around one student and one exam (feit), of which regulations speak.
 *
 * <p>Days are local days of the institution. Immutable and thread-safe.
 */
public sealed interface Fact {
  /** Answers the part of the exam that it concerns; empty: the whole exam. */
  default Optional<String> part() {
    return Optional.empty();
  }

  /**
   * One attempt (examenkans). A later one with the same id replaces it and stands in its place: a
   * grade or a void never adds an attempt.
   *
   * <p>Immutable and thread-safe.
   *
   * @param at the day of the sitting
   * @param outcome how it ended
   * @param id identifies it, where it may be replaced or decided about
   * @param grade the grade, only where it was sat
   * @param passed whether it was passed, where the deliverer says so; else the grade decides
   * @param level the level on which it was taken
   * @param period the exam period, unique over the years
   * @param part the part of the exam
   */
  @Value.Builder
  record Attempt(
      LocalDate at,
      AttemptOutcome outcome,
      Optional<AttemptId> id,
      Optional<Grade> grade,
      Optional<Boolean> passed,
      Level level,
      Optional<String> period,
      Optional<String> part)
      implements Fact, WithAttempt {
    /**
     * Answers a builder for an attempt on the required level.
     *
     * @param at the day of the sitting
     * @param outcome how it ended
     */
    public static AttemptBuilder of(LocalDate at, AttemptOutcome outcome) {
      return new AttemptBuilder().at(at).outcome(outcome).level(Level.REQUIRED);
    }

    /** Answers whether it was taken. */
    public boolean isSat() {
      return outcome.equals(AttemptOutcome.SAT);
    }

    /** Answers whether it was taken while its result is not known yet. */
    public boolean isResultPending() {
      return isSat() && grade.isEmpty() && passed.isEmpty();
    }
  }

  /**
   * Somebody decided what an attempt costs (kansverbruik besloten), such as after an accepted
   * excuse. It survives a replacement of the attempt.
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when it was decided
   * @param target the attempt
   * @param cost free or used
   */
  record CostDecided(LocalDate at, AttemptId target, AttemptCost cost) implements Fact {}

  /**
   * An opinion on readiness (oordeel over examenrijpheid).
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when it was given
   * @param role the role in which it was given
   * @param opinion the opinion
   * @param validUntil the last day on which it holds; empty: no end
   * @param part the part of the exam
   */
  @Value.Builder
  record Readiness(
      LocalDate at,
      Role role,
      Opinion opinion,
      Optional<LocalDate> validUntil,
      Optional<String> part)
      implements Fact, WithReadiness {
    /** Answers a builder without any value. */
    public static ReadinessBuilder builder() {
      return new ReadinessBuilder();
    }
  }

  /**
   * A decision in favour of the student (toekenning).
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when it was taken
   * @param topic what was granted
   * @param count how many extra attempts; 1 for another topic
   * @param level the level that is permitted
   * @param sittingAt the day on which one more exam is permitted
   * @param part the part of the exam
   */
  @Value.Builder
  record Granted(
      LocalDate at,
      Topic topic,
      int count,
      Level level,
      Optional<LocalDate> sittingAt,
      Optional<String> part)
      implements Fact, WithGranted {
    /** What can be granted (onderwerp van een toekenning). Immutable and thread-safe. */
    public enum Topic {
      /** Extra attempts (extra kans). */
      EXTRA,
      /** One more sitting of a passed exam (herkansing bij een voldoende). */
      IMPROVEMENT,
      /** Sitting on a level (niveau). */
      LEVEL,
      /** One more exam on a day (meer examens op een dag). */
      LOAD
    }

    /** Checks that at least one is granted. */
    public Granted {
      if (count < 1) {
        throw new IllegalArgumentException(
            "The number of extra attempts (%d) is less than 1.%nMaybe it should not be granted."
                .formatted(count));
      }
    }

    /**
     * Answers a builder for one of something.
     *
     * @param at when it was granted
     * @param topic what was granted
     */
    public static GrantedBuilder of(LocalDate at, Topic topic) {
      return new GrantedBuilder().at(at).topic(topic).count(1).level(Level.HIGHER);
    }
  }

  /**
   * Extra attempts that were granted were taken back (intrekking van een extra kans).
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when
   * @param count how many
   */
  record Revoked(LocalDate at, int count) implements Fact {
    /** Checks that at least one is taken back. */
    public Revoked {
      if (count < 1) {
        throw new IllegalArgumentException(
            "The number of attempts taken back (%d) is less than 1.%nMaybe nothing should be revoked."
                .formatted(count));
      }
    }
  }

  /**
   * The student was exempted from this exam (vrijstelling).
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when
   */
  record Exempted(LocalDate at) implements Fact {}

  /**
   * The student is excluded from exams (uitsluiting).
   *
   * <p>Immutable and thread-safe.
   *
   * @param days the days on which he is
   */
  record Excluded(Days days) implements Fact {}

  /**
   * The position of the student changed (wijziging van positie).
   *
   * <p>Immutable and thread-safe.
   *
   * @param at when
   * @param status his status from then on, such as {@code REPEAT_YEAR} or {@code EXTRANEUS}
   */
  record StatusChanged(LocalDate at, String status) implements Fact {}
}
