package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * How many requests the student sectioning of UniTime places in some time: {@code UniTimePeer FILE…
 * [--seconds N]}.
 */
final class UniTimePeer {

  private UniTimePeer() {}

  /**
   * Prints the name of each instance, requests placed, those of them that hold with extra time, and
   * milliseconds.
   */
  public static void main(String[] arguments) throws IOException {
    Configurator.setRootLevel(Level.ERROR);
    Task task = Task.of(arguments, 240);
    for (Path file : task.files()) {
      Instance instance = Instance.read(file);
      long start = System.nanoTime();
      int[] plan = UniTime.place(instance, task.seconds());
      long millis = (System.nanoTime() - start) / 1_000_000;
      int before = Instance.placed(plan);
      giveUpOverlaps(instance, plan);
      instance.faults(plan).forEach(System.out::println);
      System.out.printf("%s %d %d %d%n", instance.name(), before, Instance.placed(plan), millis);
    }
  }

  private static void giveUpOverlaps(Instance instance, int[] plan) {
    int[] first = instance.firstRequests();
    for (int request = 0; request < plan.length; request++) {
      int student = instance.student()[request];
      for (int other = first[student]; other < request && plan[request] >= 0; other++) {
        if (plan[other] >= 0
            && instance.clash(plan[request], plan[other], instance.extra()[student])) {
          plan[request] = -1;
        }
      }
    }
  }
}
