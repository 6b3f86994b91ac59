package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How many requests of an instance HiGHS places, and how many nobody can exceed: {@code HighsPeer
 * FILE… [--relaxed] [--seconds N]}. The milliseconds are those of making the model and solving it.
 * Relaxed it gives the bound alone, within a minute or so for a whole school.
 */
final class HighsPeer {

  private HighsPeer() {}

  /** Prints name, requests placed, bound, milliseconds and status of each instance. */
  public static void main(String[] arguments) throws IOException {
    Highs.load();
    Task task = Task.of(arguments, 300);
    for (Path file : task.files()) {
      Instance instance = Instance.read(file);
      long start = System.nanoTime();
      String found =
          task.isRelaxed() ? relaxed(instance, task.seconds()) : solved(instance, task.seconds());
      System.out.println(found.formatted((System.nanoTime() - start) / 1_000_000));
    }
  }

  private static String solved(Instance instance, int seconds) {
    Highs.Outcome outcome = Highs.solve(instance, seconds);
    instance.faults(outcome.plan()).forEach(System.out::println);
    return instance.name()
        + " "
        + Instance.placed(outcome.plan())
        + " "
        + whole(outcome.bound())
        + " %d "
        + outcome.status();
  }

  private static String relaxed(Instance instance, int seconds) {
    return instance.name() + " - " + whole(Highs.relaxedBound(instance, seconds)) + " %d RELAXED";
  }

  /** Nobody is placed in part: a bound of 97,667.4 is one of 97,667. */
  private static String whole(double bound) {
    return Double.isNaN(bound) ? "-" : Long.toString((long) Math.floor(bound + 1e-6));
  }
}
