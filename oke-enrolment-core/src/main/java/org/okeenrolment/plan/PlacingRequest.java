package org.okeenrolment.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;

/**
 * An exam for which a student needs a seat (verzoek om een plaats).
 *
 * <p>Immutable and thread-safe.
 *
 * @param exam the exam
 * @param open the sittings that are open to him, by all rules but that of free seats; none: he
 *     cannot be placed
 * @param current where he has a seat already; when it is not among the open ones, that seat is lost
 * @param fixed whether he stays where he is, whatever comes
 * @param kind for which reserved seats he may be placed; empty: for none
 * @param group whoever has the same one, for the same exam, is placed on the same sitting or not at
 *     all; empty: alone
 * @param priority how soon he is placed where not all can be, from 0 to 1,000; it never costs
 *     others more seats than he gets
 * @param deadline the sitting should start before; of equal requests the one with the earlier
 *     deadline is placed; empty: none
 */
@Value.Builder
public record PlacingRequest(
    ExamId exam,
    List<PlacingOption> open,
    Optional<SittingId> current,
    boolean fixed,
    Optional<String> kind,
    Optional<String> group,
    int priority,
    Optional<Instant> deadline)
    implements WithPlacingRequest {
  /** Takes a copy of the list, and checks that a fixed seat is one. */
  public PlacingRequest {
    open = List.copyOf(open);
    if (fixed
        && open.stream()
            .map(PlacingOption::sitting)
            .noneMatch(id -> current.filter(id::equals).isPresent())) {
      throw new IllegalArgumentException(
          "The fixed seat (%s) for exam (%s) is none of the open ones.%nMaybe add it to them."
              .formatted(current.map(SittingId::value).orElse("none"), exam));
    }
    if (open.stream().map(PlacingOption::sitting).distinct().count() < open.size()) {
      throw new IllegalArgumentException(
          "A sitting for exam (%s) is open twice (%s).%nMaybe name it once.".formatted(exam, open));
    }
    if (priority < 0 || priority > 1_000) {
      throw new IllegalArgumentException(
          "The priority (%d) for exam (%s) is not from 0 to 1000.%nMaybe divide it."
              .formatted(priority, exam));
    }
  }

  /** Answers a builder for somebody who has no seat and no wishes. */
  public static PlacingRequestBuilder builder() {
    return new PlacingRequestBuilder().fixed(false).priority(0);
  }
}
