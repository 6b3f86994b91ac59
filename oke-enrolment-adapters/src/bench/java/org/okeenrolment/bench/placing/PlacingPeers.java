package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A placer beside HiGHS in one run: {@code PlacingPeers FILE… [--seconds N]}. The placer solves
 * each instance five times, after a first time that does not count, and its median counts; HiGHS
 * solves it once. Where HiGHS proves nothing in time, its bound stands with a question mark.
 */
final class PlacingPeers {

  private static final int ROUNDS = 5;

  private PlacingPeers() {}

  /** Prints a table in Markdown. */
  public static void main(String[] arguments) throws IOException {
    Highs.load();
    compare(new GreedyPlacer(), Task.of(arguments, 300));
  }

  private static void compare(Placer placer, Task task) throws IOException {
    System.out.println("| instance | placed | optimum | % of it | ms | HiGHS ms | ratio |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Path file : task.files()) {
      Instance instance = Instance.read(file);
      System.out.println(row(instance, placer, task.seconds()));
    }
  }

  private static String row(Instance instance, Placer placer, int seconds) {
    int placed = checked(instance, placer.place(instance));
    double millis =
        median(
                LongStream.range(0, ROUNDS)
                    .map(round -> nanos(() -> placer.place(instance)))
                    .toArray())
            / 1e6;
    long start = System.nanoTime();
    Highs.Outcome highs = Highs.solve(instance, seconds);
    double highsMillis = (System.nanoTime() - start) / 1e6;
    checked(instance, highs.plan());
    return "| %s | %d | %s | %.2f | %.1f | %.0f | %.0f |"
        .formatted(
            instance.name(),
            placed,
            optimum(highs),
            100 * placed / Math.floor(highs.bound() + 1e-6),
            millis,
            highsMillis,
            highsMillis / millis);
  }

  private static String optimum(Highs.Outcome highs) {
    String bound = "%.0f".formatted(Math.floor(highs.bound() + 1e-6));
    return highs.status().equals("OPTIMAL") ? bound : bound + "?";
  }

  private static int checked(Instance instance, int[] plan) {
    List<String> faults = instance.faults(plan);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The plan of (%s) does not hold: %s".formatted(instance.name(), faults.get(0)));
    }
    return Instance.placed(plan);
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static double median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
