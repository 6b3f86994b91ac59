package org.okeenrolment.bench.placing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Each request in turn, fewest open sittings first, gets the sitting with the most free seats that
 * does not overlap; nothing is moved.
 */
final class GreedyPlacer implements Placer {

  @Override
  public int[] place(Instance instance) {
    int[] plan = new int[instance.requests()];
    Arrays.fill(plan, -1);
    int[] free = instance.capacity().clone();
    int[] first = instance.firstRequests();
    IntStream.range(0, plan.length)
        .boxed()
        .sorted(Comparator.comparing(request -> instance.open()[request].length))
        .forEach(request -> place(instance, request, plan, free, first));
    return plan;
  }

  private static void place(Instance instance, int request, int[] plan, int[] free, int[] first) {
    int student = instance.student()[request];
    int[] others =
        IntStream.range(first[student], first[student + 1])
            .map(one -> plan[one])
            .filter(one -> one >= 0)
            .toArray();
    IntStream.of(instance.open()[request])
        .filter(one -> free[one] > 0)
        .filter(
            one ->
                IntStream.of(others)
                    .noneMatch(other -> instance.clash(one, other, instance.extra()[student])))
        .boxed()
        .max(Comparator.comparing(one -> free[one]))
        .ifPresent(
            one -> {
              plan[request] = one;
              free[one]--;
            });
  }
}
