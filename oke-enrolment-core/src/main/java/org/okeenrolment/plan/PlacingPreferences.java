package org.okeenrolment.plan;

/**
 * What is wished for where it costs nobody a seat, and how much (voorkeuren bij het indelen); each
 * from 0, not at all, to 1,000.
 *
 * <p>That a student keeps the seat he has goes before all of them. The burden of a sitting counts
 * once for every student on it. Immutable and thread-safe.
 *
 * @param otherLocation how bad a seat at another location than his own is
 * @param sameDay how bad a further exam on the same day is
 * @param afterDeadline how bad a sitting that starts after the deadline is
 */
public record PlacingPreferences(int otherLocation, int sameDay, int afterDeadline) {
  /** Checks that each is from 0 to 1,000. */
  public PlacingPreferences {
    if (Math.min(otherLocation, Math.min(sameDay, afterDeadline)) < 0
        || Math.max(otherLocation, Math.max(sameDay, afterDeadline)) > 1_000) {
      throw new IllegalArgumentException(
          "The preferences (location %d, day %d, deadline %d) are not from 0 to 1000.%nMaybe only their ratios matter."
              .formatted(otherLocation, sameDay, afterDeadline));
    }
  }

  /** Answers no preferences. */
  public static PlacingPreferences none() {
    return new PlacingPreferences(0, 0, 0);
  }
}
