package org.okeenrolment.regulation;

import java.util.OptionalInt;

/**
 * A change of position that starts the counting of attempts again ({@code attempts.resets}; opnieuw
 * tellen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param on the status, such as {@code REPEAT_YEAR}
 * @param to the attempts from then on; empty: no limit
 * @param max how many times it takes effect; empty: always
 */
public record Reset(String on, OptionalInt to, OptionalInt max) {
  /** Checks that the numbers are possible. */
  public Reset {
    to.ifPresent(attempts -> Numbers.checkAmount("attempts.resets", attempts));
    max.ifPresent(times -> Numbers.checkAmount("attempts.resets", times));
  }
}
