package org.okeenrolment.adapter.oke.client;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often and how long a partner is tried that cannot be reached or says to come back later
 * (opnieuw proberen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param tries the most tries of one call, the first included; at least one
 * @param firstPause the longest pause after the first try; it doubles with every further one, and
 *     at least half of it is waited
 * @param longestPause the longest pause of all; a partner that asks for a longer one is not tried
 *     again in the same call
 * @param total how long after the start of a call a further try may begin
 */
@Value.Builder
public record RetrySettings(int tries, Duration firstPause, Duration longestPause, Duration total)
    implements WithRetrySettings {
  private static final RetrySettings DEFAULTS =
      new RetrySettings(4, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(2));

  /** Checks that there is a try, and that no pause is negative. */
  public RetrySettings {
    if (tries < 1
        || firstPause.isNegative()
        || longestPause.compareTo(firstPause) < 0
        || total.isNegative()) {
      throw new IllegalArgumentException(
          "Tries (%d), first pause (%s), longest pause (%s) and total (%s) do not fit together.%nMaybe start from RetrySettings.defaults()."
              .formatted(tries, firstPause, longestPause, total));
    }
  }

  /** Answers four tries within two minutes, with pauses from half a second to half a minute. */
  public static RetrySettings defaults() {
    return DEFAULTS;
  }

  /** Answers one try only, for a host that tries again by itself. */
  public static RetrySettings once() {
    return DEFAULTS.withTries(1);
  }
}
