package org.okeenrolment.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Under which conditions an exam is taken at a sitting (afnamecondities).
 *
 * <p>Immutable and thread-safe.
 *
 * @param minutes how long the exam takes, in minutes; empty: as long as the sitting lasts
 * @param start when students may start; empty: at the start of the sitting
 * @param safety the safety measures, spelled as the standard, such as {@code surveillance}
 * @param personalNeeds the aids that can be given, spelled as the standard, such as {@code spoken}
 * @param offlineServer the server on the premises from which the exam is taken (FAO-ID of Facet),
 *     where it is taken from one
 */
@Value.Builder
public record SittingConditions(
    OptionalInt minutes,
    Optional<StartScenario> start,
    List<String> safety,
    List<String> personalNeeds,
    Optional<String> offlineServer)
    implements WithSittingConditions {
  private static final SittingConditions NONE = builder().build();

  /** Takes copies of the lists, and checks that a duration is there where the scenario needs it. */
  public SittingConditions {
    safety = List.copyOf(safety);
    personalNeeds = List.copyOf(personalNeeds);
    boolean needed = start.filter(StartScenario::needsDuration).isPresent();
    if (minutes.orElse(needed ? 0 : 1) < 1) {
      throw new IllegalArgumentException(
          "A duration of %s minutes does not go with the start scenario (%s).%nMaybe say how long the exam takes."
              .formatted(minutes.isPresent() ? minutes.getAsInt() : "no", start));
    }
  }

  /** Answers that nothing special holds. */
  public static SittingConditions none() {
    return NONE;
  }

  /** Answers a builder without any value. */
  public static SittingConditionsBuilder builder() {
    return new SittingConditionsBuilder();
  }
}
