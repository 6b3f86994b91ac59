package org.okeenrolment.plan;

/**
 * Looks on while students are placed (voortgang van het indelen).
 *
 * <p>An implementation is called by one thread at a time, the one that asked for the plan.
 */
@FunctionalInterface
public interface PlacingWatch {
  /**
   * Answers whether the search shall go on; it is asked several times a second.
   *
   * @param progress how far it is
   */
  boolean goesOn(PlacingProgress progress);

  /** Answers one that never stops the search. */
  static PlacingWatch none() {
    return progress -> true;
  }
}
