package org.okeenrolment.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Extra time that a student needs (voorziening, aangepaste examinering).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PersonalNeed {
  /**
   * Answers the extra time for an exam, in whole minutes.
   *
   * @param duration how long the exam takes, in minutes
   */
  int minutes(BigDecimal duration);

  /**
   * A part of the time that the exam takes.
   *
   * <p>Immutable and thread-safe.
   *
   * @param percent the part, in percent; it is rounded up to a whole minute
   */
  record Percent(BigDecimal percent) implements PersonalNeed {
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    /** Checks that it is a possible part. */
    public Percent {
      if (percent.signum() < 0 || percent.compareTo(MOST) > 0) {
        throw new IllegalArgumentException(
            "The extra time (%s %%) is not between 0 and %s %%.%nMaybe minutes were meant."
                .formatted(percent.toPlainString(), MOST));
      }
    }

    @Override
    public int minutes(BigDecimal duration) {
      return duration
          .multiply(percent)
          .movePointLeft(2)
          .setScale(0, RoundingMode.CEILING)
          .intValueExact();
    }
  }

  /**
   * A fixed time.
   *
   * <p>Immutable and thread-safe.
   *
   * @param minutes the time in minutes
   */
  record Minutes(int minutes) implements PersonalNeed {
    /** Checks that it is not negative. */
    public Minutes {
      if (minutes < 0) {
        throw new IllegalArgumentException(
            "The extra time (%d minutes) is negative.%nMaybe leave the need out."
                .formatted(minutes));
      }
    }

    @Override
    public int minutes(BigDecimal duration) {
      return minutes;
    }
  }
}
