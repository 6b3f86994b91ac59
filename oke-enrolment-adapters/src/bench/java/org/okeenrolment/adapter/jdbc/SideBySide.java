package org.okeenrolment.adapter.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Several ways to do the same, in turns in one process, so that whatever else the machine does
 * meets all of them. The first way is that of the library.
 */
final class SideBySide {
  /** One of the ways. */
  interface Way {
    /**
     * Makes ready what the work of a round needs.
     *
     * @param round which round, from 0
     * @return the work, which answers how many were done
     */
    Callable<Integer> ready(int round) throws Exception;
  }

  private final String what;
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  SideBySide(String what) {
    this.what = what;
  }

  SideBySide way(String name, Way way) {
    ways.put(name, way);
    rates.put(name, new ArrayList<>());
    return this;
  }

  /**
   * Plays rounds, each way first in every other one, and prints the rate of each way and the share
   * of it that the library reached: medians, with the least and the most of a round.
   *
   * @param warmUps how many rounds go before and do not count
   * @param rounds how many rounds count
   */
  void play(int warmUps, int rounds) throws Exception {
    for (int round = 0; round < warmUps + rounds; round++) {
      List<String> order = new ArrayList<>(ways.keySet());
      if (round % 2 == 1) {
        Collections.reverse(order);
      }
      for (String name : order) {
        double rate = rate(ways.get(name), round);
        if (round >= warmUps) {
          rates.get(name).add(rate);
        }
      }
    }
    print();
  }

  private static double rate(Way way, int round) throws Exception {
    Callable<Integer> work = way.ready(round);
    long start = System.nanoTime();
    int done = work.call();
    return done / ((System.nanoTime() - start) / 1e9);
  }

  private void print() {
    List<Double> library = rates.values().iterator().next();
    System.out.println(what);
    rates.forEach(
        (name, own) ->
            System.out.printf(
                "  %-44s %,9.0f a second (%,.0f to %,.0f)%s%n",
                name,
                median(own),
                Collections.min(own),
                Collections.max(own),
                own == library ? "" : share(library, own)));
  }

  private static String share(List<Double> library, List<Double> other) {
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round < library.size(); round++) {
      shares.add(100 * library.get(round) / other.get(round));
    }
    return "; the library has %.0f %% of it (%.0f to %.0f)"
        .formatted(median(shares), Collections.min(shares), Collections.max(shares));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
