package org.okeenrolment.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.okeenrolment.regulation.Rounding;

/** An exact mean: a sum and what it is divided by. */
record Mean(BigDecimal sum, BigDecimal by) {
  /** Answers the mean in which nothing weighs yet. */
  static Mean none() {
    return new Mean(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** Answers a number as a mean. */
  static Mean of(BigDecimal number) {
    return new Mean(number, BigDecimal.ONE);
  }

  /** Answers the mean in which one more grade weighs. */
  Mean with(BigDecimal grade, BigDecimal weight) {
    return new Mean(sum.add(grade.multiply(weight)), by.add(weight));
  }

  /** Answers the sum of two exact numbers. */
  Mean plus(Mean other) {
    return new Mean(sum.multiply(other.by).add(other.sum.multiply(by)), by.multiply(other.by));
  }

  Mean dividedBy(int number) {
    return new Mean(sum, by.multiply(BigDecimal.valueOf(number)));
  }

  Mean atMost(BigDecimal most) {
    return sum.compareTo(most.multiply(by)) > 0 ? of(most) : this;
  }

  BigDecimal rounded(int decimals, RoundingMode mode) {
    return sum.divide(by, decimals, mode);
  }

  /** Answers this brought to one decimal. */
  Mean rounded(Rounding rounding) {
    return of(rounded(1, mode(rounding)));
  }

  /** Answers how a rounding of the model is done: grades are never negative. */
  static RoundingMode mode(Rounding rounding) {
    return rounding == Rounding.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.DOWN;
  }
}
