package org.okeenrolment.regulation;

import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit to a parameter that no other layer can break (boven- of ondergrens, vaste waarde).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it does
 * @param limit the parameter and the value of the limit
 */
public record Bound(Kind kind, ParameterValue<?> limit) {
  /** What a bound does to a value (soort grens). Immutable and thread-safe. */
  public enum Kind {
    /** A lower value becomes the limit; none, which is no limit, stays (ondergrens). */
    FLOOR,
    /** A higher value, or none, becomes the limit (bovengrens). */
    CEILING,
    /** The value becomes the limit, whatever it was (vaste waarde). */
    LOCK
  }

  private static final String NOT_POSSIBLE =
      "A floor or a ceiling needs a number, and is possible on attempts.base, needs.maxMinutes,"
          + " late.admitUntilMin, enrolment.maxPerDay and enrolment.maxOpen only.\nMaybe use LOCK.";

  /** Answers whether the parameter can have such a bound: only amounts have floors and ceilings. */
  @AssertTrue(message = NOT_POSSIBLE)
  public boolean isPossible() {
    return kind == Kind.LOCK || (limit.parameter().isBoundable() && limit.value().isPresent());
  }

  /**
   * Answers a value as it is under this bound.
   *
   * @param value the value without it; empty: none
   */
  Optional<?> applied(Optional<?> value) {
    return switch (kind) {
      case LOCK -> limit.value();
      case FLOOR -> value.isPresent() && compare(value.get()) < 0 ? limit.value() : value;
      case CEILING -> value.isEmpty() || compare(value.get()) > 0 ? limit.value() : value;
    };
  }

  private int compare(Object value) {
    return number(value).compareTo(number(limit.value().orElseThrow()));
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }
}
