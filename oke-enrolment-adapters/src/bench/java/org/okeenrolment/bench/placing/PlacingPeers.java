package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.okeenrolment.plan.PlacingPlan;

/**
 * The assigner of the library beside HiGHS in one run: {@code PlacingPeers FILE… [--effort N]
 * [--seconds N]}. The assigner places each instance five times, after two that do not count, and
 * the median counts; HiGHS solves it once, or not at all with {@code --seconds 0}. Where HiGHS
 * proves nothing in time, its bound stands with a question mark.
 */
final class PlacingPeers {
  private static final int ROUNDS = 5;

  private PlacingPeers() {}

  /** Prints a table in Markdown. */
  public static void main(String[] arguments) throws IOException {
    Highs.load();
    Task task = Task.of(arguments, 300);
    System.out.println(
        "| instance | placed | complete | bound | % above | ms | optimum | HiGHS ms | share |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Path file : task.files()) {
      System.out.println(row(Instance.read(file), task));
    }
  }

  private static String row(Instance instance, Task task) {
    Assigned assigned = new Assigned(instance, task.effort());
    assigned.plan();
    PlacingPlan plan = assigned.plan();
    int placed = checked(instance, assigned.seats(plan));
    double millis =
        median(LongStream.range(0, ROUNDS).map(round -> nanos(assigned::plan)).toArray()) / 1e6;
    return "| %s | %d | %d | %d | %.2f | %.0f | %s |"
        .formatted(
            instance.name(),
            placed,
            plan.complete(),
            plan.bound(),
            100.0 * (plan.bound() - placed) / placed,
            millis,
            task.seconds() == 0 ? "| |" : highs(instance, task, millis));
  }

  private static String highs(Instance instance, Task task, double millis) {
    long start = System.nanoTime();
    Highs.Outcome highs = Highs.solve(instance, task.seconds());
    double highsMillis = (System.nanoTime() - start) / 1e6;
    checked(instance, highs.plan());
    return "%s | %.0f | 1/%.0f".formatted(optimum(highs), highsMillis, highsMillis / millis);
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
