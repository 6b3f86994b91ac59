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
   * @param percent the part, in percent; it is rounded up to a whole minute
   */
  record Percent(BigDecimal percent) implements PersonalNeed {
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
   * @param minutes the time in minutes
   */
  record Minutes(int minutes) implements PersonalNeed {
    @Override
    public int minutes(BigDecimal duration) {
      return minutes;
    }
  }
}
