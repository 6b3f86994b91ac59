package org.okeenrolment.plan;

import org.okeenrolment.catalogue.Interval;

/**
 * A later time in which students may still be signed up for a sitting, on seats of its own (periode
 * voor late aanmelding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param window the time
 * @param quota how many students can be signed up in it, beside the capacity, at least 1
 */
public record LateWindow(Interval window, int quota) {
  /** Checks that there is a seat. */
  public LateWindow {
    if (quota < 1) {
      throw new IllegalArgumentException(
          "The quota (%d) of the late window is less than 1.%nMaybe leave the late window out."
              .formatted(quota));
    }
  }
}
