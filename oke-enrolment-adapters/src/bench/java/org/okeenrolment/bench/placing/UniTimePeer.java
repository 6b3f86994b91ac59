package org.okeenrolment.bench.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    List<String> words = List.of(arguments);
    int option = words.indexOf("--seconds");
    int seconds = option < 0 ? 240 : Integer.parseInt(words.get(option + 1));
    for (String file : words.subList(0, option < 0 ? words.size() : option)) {
      Instance instance = Instance.read(Path.of(file));
      long start = System.nanoTime();
      int[] plan = UniTime.place(instance, seconds);
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
