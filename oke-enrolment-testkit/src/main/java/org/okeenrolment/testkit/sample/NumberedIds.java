package org.okeenrolment.testkit.sample;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.okeenrolment.port.IdSource;

/**
 * UUIDs that are the same in every run: each is made from a seed and a number that grows.
 *
 * <p>Thread-safe; the order in which threads get them is not fixed.
 */
public final class NumberedIds implements IdSource {
  /** Spreads small seeds over all digits; odd, so that no two seeds meet. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final long seed;
  private final AtomicLong number = new AtomicLong();

  /**
   * Makes a source.
   *
   * @param seed sources with the same seed answer the same ids
   */
  public NumberedIds(long seed) {
    this.seed = seed;
  }

  @Override
  public String next() {
    long high = (seed * GOLDEN & ~0xF000L) | VERSION_4;
    return new UUID(high, VARIANT | number.incrementAndGet()).toString();
  }
}
