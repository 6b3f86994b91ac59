package org.okeenrolment.regulation;

import java.math.BigDecimal;

/** Exact decimals, in the form in which equal numbers are equal. */
final class Numbers {
  private Numbers() {}

  /** Answers an equal number, the same for all equal numbers. */
  static BigDecimal normal(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}
