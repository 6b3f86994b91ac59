package org.okeenrolment.regulation;

import java.math.BigDecimal;

/** Exact decimals, in the form in which equal numbers are equal, and amounts. */
final class Numbers {
  /** The highest amount of attempts, exams, minutes or units of a term. */
  static final int MOST = 100_000;

  private Numbers() {}

  /**
   * Checks an amount.
   *
   * @throws IllegalArgumentException when it is less than 0, or more than any school can mean
   */
  static void checkAmount(String what, int amount) {
    if (amount < 0 || amount > MOST) {
      throw new IllegalArgumentException(
          "The number (%d) in (%s) is not between 0 and %d.%nMaybe leave it out where there is no limit."
              .formatted(amount, what, MOST));
    }
  }

  /** Answers an equal number, the same for all equal numbers. */
  static BigDecimal normal(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}
