package org.okeenrolment.monitor;

import java.util.OptionalDouble;
import org.okeenrolment.plan.SittingState;

/**
 * The sittings of a school year, counted (zittingen in cijfers).
 *
 * <p>Immutable and thread-safe.
 *
 * @param states how many were planned, by what became of them; held and closed is {@link
 *     SittingState#CLOSED}
 * @param seats the capacity of those that were not cancelled
 * @param taken how many of these seats were taken
 */
public record SittingFigures(Counts<SittingState> states, int seats, int taken) {
  /** Answers that there was none. */
  public static SittingFigures none() {
    return new SittingFigures(Counts.none(), 0, 0);
  }

  /** Answers which part of the capacity was used, from 0 to 1; empty without any. */
  public OptionalDouble used() {
    return ReviewFigures.part(taken, seats);
  }

  /**
   * Answers these and others.
   *
   * @param others the others
   */
  public SittingFigures plus(SittingFigures others) {
    return new SittingFigures(
        states.plus(others.states), seats + others.seats, taken + others.taken);
  }
}
