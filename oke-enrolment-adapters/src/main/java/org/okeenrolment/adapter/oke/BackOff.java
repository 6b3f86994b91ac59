package org.okeenrolment.adapter.oke;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is sent again (wachttijd): twice as long with every try, and a
 * different time for each, so that many who wait do not come back at the same moment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstPause the longest pause after the first try
 * @param longestPause the longest pause of all
 */
public record BackOff(Duration firstPause, Duration longestPause) {
  private static final int DOUBLINGS = 30;

  /** Checks that there is a pause, and that the longest is not shorter than the first. */
  public BackOff {
    if (firstPause.toMillis() < 1 || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "The first pause (%s) and the longest pause (%s) do not fit together.%nMaybe they were exchanged."
              .formatted(firstPause, longestPause));
    }
  }

  /** Answers pauses from half a minute to an hour. */
  public static BackOff usual() {
    return new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));
  }

  /**
   * Answers how long to wait: at least half of the pause that belongs to the number of tries.
   *
   * @param tries how often it was tried, at least once
   * @param random the source of the other half
   */
  public Duration pause(int tries, RandomGenerator random) {
    long doubled = firstPause.toMillis() << Math.min(tries - 1, DOUBLINGS);
    long longest = longestPause.toMillis();
    long pause = doubled < firstPause.toMillis() ? longest : Math.min(doubled, longest);
    return Duration.ofMillis(pause - random.nextLong(pause / 2 + 1));
  }
}
