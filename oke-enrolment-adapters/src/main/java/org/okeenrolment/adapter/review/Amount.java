package org.okeenrolment.adapter.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.okeenrolment.adapter.page.Wording;

/**
 * A figure of one year, or why there is none (waarde). Immutable and thread-safe.
 *
 * @param unit what is counted
 * @param number the figure; empty: it is hidden, or there is none
 */
record Amount(Unit unit, Optional<BigDecimal> number) {
  /** Hidden, because it is of few students or would give away one that is. */
  static final Amount HIDDEN = new Amount(Unit.HIDDEN, Optional.empty());

  /** Nothing is known of it, or there is nothing to divide by. */
  static final Amount NONE = new Amount(Unit.NONE, Optional.empty());

  private static final int TWO = 2;
  private static final String MINUS = "\u2212";

  /** What is counted (eenheid). */
  enum Unit {
    NUMBER,
    PERCENT,
    HIDDEN,
    NONE
  }

  static Amount of(int number) {
    return new Amount(Unit.NUMBER, Optional.of(BigDecimal.valueOf(number)));
  }

  static Amount of(OptionalInt number) {
    return number.isPresent() ? of(number.getAsInt()) : NONE;
  }

  /** Answers a part of 1 in percent, to one decimal. */
  static Amount percent(OptionalDouble part) {
    return part.isEmpty()
        ? NONE
        : new Amount(
            Unit.PERCENT,
            Optional.of(
                BigDecimal.valueOf(part.getAsDouble())
                    .movePointRight(TWO)
                    .setScale(1, RoundingMode.HALF_UP)));
  }

  double length() {
    return number.map(BigDecimal::doubleValue).orElse(0.0);
  }

  String text(Wording wording) {
    return number.map(known -> text(known, wording)).orElseGet(() -> absent(wording));
  }

  String absent(Wording wording) {
    return wording.text(unit == Unit.HIDDEN ? "hidden" : "none");
  }

  private String text(BigDecimal known, Wording wording) {
    return unit == Unit.PERCENT ? wording.number(known) + "%" : wording.number(known.longValue());
  }

  /** Answers how much more it is than before, of what is written; empty where one is not shown. */
  String difference(Amount before, Wording wording) {
    if (number.isEmpty() || before.number.isEmpty()) {
      return wording.text("none");
    }
    BigDecimal more = number.get().subtract(before.number.get());
    String size = wording.number(more.abs());
    String sign = more.signum() < 0 ? MINUS : more.signum() > 0 ? "+" : "";
    return unit == Unit.PERCENT ? wording.text("points", sign + size) : sign + size;
  }
}
