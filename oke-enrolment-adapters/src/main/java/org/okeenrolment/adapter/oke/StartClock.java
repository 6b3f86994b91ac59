package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.Nullable;
import org.okeenrolment.plan.StartScenario;

/** How the standard spells from when and until when a student's time runs (table 4.2.C). */
record StartClock(String startOptions, String durationFrom, @Nullable String durationUntil) {
  static StartClock of(StartScenario.Clock clock) {
    return switch (clock) {
      case UNTIL_END -> new StartClock("individualStart", "individualStartDateTime", "endDateTime");
      case FULL_DURATION ->
          new StartClock("individualStart", "individualStartDateTime", "testDuration");
      case FROM_SITTING_START -> new StartClock("individualStart", "startDateTime", null);
      case RELEASED -> new StartClock("triggeredStart", "triggeredStartDateTime", "testDuration");
    };
  }
}
