package org.okeenrolment.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * When students may start a sitting, and how long they have then (startscenario; PDF table 4.2.C of
 * OKE).
 *
 * <p>Immutable and thread-safe.
 *
 * @param clock from when and until when a student's time runs
 * @param lastStart the last moment at which a student may start; empty: as long as the sitting
 *     lasts
 */
public record StartScenario(Clock clock, Optional<Instant> lastStart) {
  /** From when and until when the time of a student runs (tijdsduur). Immutable and thread-safe. */
  public enum Clock {
    /** From his own start until the end of the sitting (scenario 1 and 2). */
    UNTIL_END,
    /** From his own start for the whole duration, also past the end (scenario 3 and 6). */
    FULL_DURATION,
    /** From the start of the sitting, also for who starts later (scenario 4). */
    FROM_SITTING_START,
    /**
     * From the moment at which the invigilator releases it, for the whole duration (scenario 5).
     */
    RELEASED
  }

  /** Checks that a last start is given where the clock knows one. */
  public StartScenario {
    boolean possible =
        switch (clock) {
          case UNTIL_END -> true;
          case FULL_DURATION -> lastStart.isPresent();
          case FROM_SITTING_START, RELEASED -> lastStart.isEmpty();
        };
    if (!possible) {
      throw new IllegalArgumentException(
          "The start scenario (%s) with the last start (%s) is none of the standard.%nMaybe use one of the factories of StartScenario."
              .formatted(clock, lastStart));
    }
  }

  /** Scenario 1: students start at any time, and all stop at the end. */
  public static StartScenario anyTime() {
    return new StartScenario(Clock.UNTIL_END, Optional.empty());
  }

  /**
   * Scenario 2: students start until a moment, and all stop at the end.
   *
   * @param lastStart the last moment to start
   */
  public static StartScenario until(Instant lastStart) {
    return new StartScenario(Clock.UNTIL_END, Optional.of(lastStart));
  }

  /**
   * Scenario 3 and 6: students start until a moment, and may always use the whole duration.
   *
   * @param lastStart the last moment to start
   */
  public static StartScenario fullDuration(Instant lastStart) {
    return new StartScenario(Clock.FULL_DURATION, Optional.of(lastStart));
  }

  /** Scenario 4: students may start late, and the clock runs from the start of the sitting. */
  public static StartScenario fromSittingStart() {
    return new StartScenario(Clock.FROM_SITTING_START, Optional.empty());
  }

  /** Scenario 5: the invigilator releases the exam. */
  public static StartScenario released() {
    return new StartScenario(Clock.RELEASED, Optional.empty());
  }

  /** Answers whether it says nothing without a duration of the exam. */
  boolean needsDuration() {
    return clock == Clock.FULL_DURATION || clock == Clock.RELEASED;
  }
}
