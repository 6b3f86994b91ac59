package org.okeenrolment.plan;

import java.time.Duration;

/**
 * A sitting that is open to a student (mogelijke zitting).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param extra how much longer than the others he sits there, by his needs; not negative
 */
public record PlacingOption(SittingId sitting, Duration extra) {
  /** Checks the extra time. */
  public PlacingOption {
    if (extra.isNegative()) {
      throw new IllegalArgumentException(
          "The extra time (%s) at sitting (%s) is negative.%nMaybe leave it out."
              .formatted(extra, sitting));
    }
  }

  /**
   * Answers a sitting at which he sits as long as the others.
   *
   * @param sitting the sitting
   */
  public static PlacingOption of(SittingId sitting) {
    return new PlacingOption(sitting, Duration.ZERO);
  }
}
