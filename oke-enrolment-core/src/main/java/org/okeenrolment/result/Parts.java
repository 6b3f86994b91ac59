package org.okeenrolment.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.okeenrolment.regulation.Grade;

/**
 * The grades of the parts of an exam, and how they weigh (onderdelen en weging).
 *
 * <p>Immutable and thread-safe.
 *
 * @param grades the grades there are, by part
 * @param groups the groups into which the parts are taken together, each with its parts; empty:
 *     none
 * @param weights how much a part weighs; 1 where it is not said
 */
public record Parts(
    Map<String, Grade> grades,
    Optional<Map<String, List<String>>> groups,
    Map<String, BigDecimal> weights) {
  /** Takes copies of the maps. */
  public Parts {
    grades = Map.copyOf(grades);
    groups = groups.map(Map::copyOf);
    weights = Map.copyOf(weights);
  }

  /**
   * Checks that a final grade can be worked out once all grades are there.
   *
   * @param named the names of all parts
   * @throws IllegalArgumentException when there is no part, a group without parts, or all that is
   *     taken together weighs nothing
   */
  public void check(Collection<String> named) {
    Collection<? extends Collection<String>> together =
        groups.<Collection<? extends Collection<String>>>map(Map::values).orElse(List.of(named));
    boolean weighs = !together.isEmpty() && together.stream().allMatch(this::weighs);
    if (!weighs || weights.values().stream().anyMatch(weight -> weight.signum() < 0)) {
      throw new IllegalArgumentException(
          "The parts (%s) in the groups (%s) with the weights (%s) have no mean.%nMaybe name a part in each group, and give no weight below 0."
              .formatted(named, groups.orElse(Map.of()), weights));
    }
  }

  private boolean weighs(Collection<String> parts) {
    return parts.stream().anyMatch(part -> weight(part).signum() > 0);
  }

  BigDecimal weight(String part) {
    return weights.getOrDefault(part, BigDecimal.ONE);
  }

  /** Answers the parts that are in a group. */
  NavigableSet<String> grouped() {
    NavigableSet<String> parts = new TreeSet<>();
    groups.ifPresent(all -> all.values().forEach(parts::addAll));
    return parts;
  }
}
