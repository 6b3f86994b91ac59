package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How many requests of an instance HiGHS places, and how many nobody can exceed: {@code HighsPeer
 * FILE… [--seconds N]}. The milliseconds are those of making the model and solving it.
 */
final class HighsPeer {

  private HighsPeer() {}

  /** Prints name, requests placed, bound, milliseconds and status of each instance. */
  public static void main(String[] arguments) throws IOException {
    Highs.load();
    List<String> words = List.of(arguments);
    int option = words.indexOf("--seconds");
    int seconds = option < 0 ? 300 : Integer.parseInt(words.get(option + 1));
    for (String file : words.subList(0, option < 0 ? words.size() : option)) {
      Instance instance = Instance.read(Path.of(file));
      long start = System.nanoTime();
      Highs.Outcome outcome = Highs.solve(instance, seconds);
      long millis = (System.nanoTime() - start) / 1_000_000;
      instance.faults(outcome.plan()).forEach(System.out::println);
      System.out.printf(
          "%s %d %.0f %d %s%n",
          instance.name(),
          Instance.placed(outcome.plan()),
          Math.floor(outcome.bound() + 1e-6),
          millis,
          outcome.status());
    }
  }
}
