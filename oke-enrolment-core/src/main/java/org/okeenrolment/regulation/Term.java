package org.okeenrolment.regulation;

import java.util.List;
import org.immutables.value.Value;

/**
 * A length of time in a regulation (termijn).
 *
 * <p>The day from which it runs is never counted. Immutable and thread-safe.
 *
 * @param n how many units, 0 or more
 * @param unit the unit
 * @param extend whether a last day that is no working day moves to the next one (Algemene
 *     termijnenwet); of named terms only
 * @param onlyInsufficient whether the request is admissible only with a fail; of named terms only
 * @param requires the facts that must be there with the request; of named terms only
 */
@Value.Builder
public record Term(
    int n, TermUnit unit, boolean extend, boolean onlyInsufficient, List<String> requires)
    implements WithTerm {
  /** Takes a copy of the facts, and checks that the length is possible. */
  public Term {
    requires = List.copyOf(requires);
    Numbers.checkAmount(unit.name(), n);
  }

  /**
   * Answers a plain term.
   *
   * @param n how many units
   * @param unit the unit
   */
  public static Term of(int n, TermUnit unit) {
    return new Term(n, unit, false, false, List.of());
  }

  /** Answers whether it is no more than a length. */
  boolean isPlain() {
    return !extend && !onlyInsufficient && requires.isEmpty();
  }

  @Override
  public String toString() {
    return n
        + " "
        + unit
        + (extend ? " extended" : "")
        + (onlyInsufficient ? " only if insufficient" : "")
        + (requires.isEmpty() ? "" : " with " + requires);
  }
}
