package org.okeenrolment.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;

/** What the rounds came to, benchmark by benchmark: the median of each round. */
final class Figures {
  private final Map<String, List<Double>> rounds = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  /** Takes the figure of a round, and answers the name under which it is kept. */
  String add(RunResult result) {
    String name = name(result);
    double median = result.getPrimaryResult().getStatistics().getPercentile(50);
    rounds.computeIfAbsent(name, any -> new ArrayList<>()).add(median);
    units.put(name, result.getPrimaryResult().getScoreUnit());
    return name;
  }

  private static String name(RunResult result) {
    String[] path = result.getParams().getBenchmark().split("\\.");
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> " " + result.getParams().getParam(key))
            .collect(Collectors.joining());
    return path[path.length - 2] + "." + path[path.length - 1] + parameters;
  }

  /** Answers the median of the rounds, in the unit of the benchmark. */
  double median(String name) {
    return median(rounds.get(name));
  }

  /** Prints a row for every benchmark: the median of the rounds, the least and the most. */
  void print() {
    System.out.println("| benchmark | median | least | most | unit |");
    System.out.println("|---|---|---|---|---|");
    rounds.forEach(
        (name, figures) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.2f | %,.2f | %,.2f | %s |%n",
                name,
                median(figures),
                Collections.min(figures),
                Collections.max(figures),
                units.get(name)));
  }

  /** Prints how a benchmark compares with another, round by round, and what is aimed at. */
  void compare(String name, String with, String aim) {
    compare(name, with, 1, aim);
  }

  /** Prints the same where one does so many times the work of the other. */
  void compare(String name, String with, double work, String aim) {
    List<Double> one = rounds.get(name);
    List<Double> other = rounds.get(with);
    List<Double> ratios =
        IntStream.range(0, Math.min(one.size(), other.size()))
            .mapToObj(round -> one.get(round) / other.get(round) / work)
            .toList();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f × (%.2f–%.2f) | %s |%n",
        name,
        with,
        median(ratios),
        Collections.min(ratios),
        Collections.max(ratios),
        aim);
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
