package org.okeenrolment.internal.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/** Takes a problem apart: who competes for seats with whom (union and find on the sittings). */
final class Competitors {
  private final Map<SittingId, Integer> index = new HashMap<>();
  private final Map<List<Object>, SittingId> ofGroup = new HashMap<>();
  private final int[] above;

  private Competitors(PlacingProblem problem) {
    problem.sittings().forEach(sitting -> index.put(sitting.id(), index.size()));
    above = new int[index.size()];
    Arrays.setAll(above, sitting -> sitting);
    for (PlacingStudent student : problem.students()) {
      int first = Seating.NOWHERE;
      for (PlacingRequest request : student.requests()) {
        for (PlacingOption option : request.open()) {
          first = join(first, option.sitting());
        }
        join(request);
      }
    }
  }

  /** Whoever is to sit together is not taken apart, whatever is open to him. */
  private void join(PlacingRequest request) {
    if (request.group().isPresent() && !request.open().isEmpty()) {
      SittingId one = request.open().get(0).sitting();
      join(
          root(ofGroup.computeIfAbsent(List.of(request.exam(), request.group()), any -> one)), one);
    }
  }

  private int join(int root, SittingId sitting) {
    int other = root(sitting);
    int joined = root < 0 ? other : root;
    above[other] = joined;
    return joined;
  }

  private int root(SittingId sitting) {
    int at = index.getOrDefault(sitting, -1);
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /**
   * Answers the students in parts, those to whom no sitting is open as a part of their own, which
   * is there also when it is nobody.
   */
  static List<List<PlacingStudent>> of(PlacingProblem problem) {
    Competitors competitors = new Competitors(problem);
    Map<Integer, List<PlacingStudent>> parts = new LinkedHashMap<>();
    for (PlacingStudent student : problem.students()) {
      int root =
          student.requests().stream()
              .flatMap(request -> request.open().stream())
              .findFirst()
              .map(option -> competitors.root(option.sitting()))
              .orElse(Seating.NOWHERE);
      parts.computeIfAbsent(root, any -> new ArrayList<>()).add(student);
    }
    parts.computeIfAbsent(Seating.NOWHERE, any -> List.of());
    return List.copyOf(parts.values());
  }
}
