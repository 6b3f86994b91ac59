package org.okeenrolment.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Of which parts an exam is made, and how they weigh (resultaatstructuur).
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts the names of the parts, as sittings write them
 * @param groups the groups into which parts are taken together, each with its parts; empty: none
 * @param weights how much a part weighs; 1 where it is not said
 */
public record ExamStructure(
    List<String> parts, Map<String, List<String>> groups, Map<String, BigDecimal> weights) {
  /** Takes copies, and checks that the parts have a mean. */
  public ExamStructure {
    parts = List.copyOf(parts);
    groups = Map.copyOf(groups);
    weights = Map.copyOf(weights);
    Map<String, BigDecimal> known = weights;
    Collection<List<String>> together = groups.isEmpty() ? List.of(parts) : groups.values();
    if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
        || !together.stream().allMatch(parts::containsAll)
        || !together.stream().allMatch(group -> weighs(group, known))) {
      throw new IllegalArgumentException(
          "The parts (%s) in the groups (%s) with the weights (%s) have no mean.%nMaybe a group is empty or names a part that does not exist."
              .formatted(parts, groups, weights));
    }
  }

  private static boolean weighs(List<String> parts, Map<String, BigDecimal> weights) {
    return parts.stream().anyMatch(part -> weights.getOrDefault(part, BigDecimal.ONE).signum() > 0);
  }
}
