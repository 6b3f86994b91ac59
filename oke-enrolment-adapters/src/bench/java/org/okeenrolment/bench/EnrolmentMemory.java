package org.okeenrolment.bench;

import java.lang.ref.Reference;
import java.util.function.ToIntFunction;
import org.okeenrolment.testkit.memory.InMemoryStore;

/**
 * How many bytes an enrolment takes: the heap after collection with the enrolments of a school less
 * the heap without, by their number; first with the journal, then without, then that of the loop.
 *
 * <p>Argument: the number of students.
 */
final class EnrolmentMemory {
  private EnrolmentMemory() {}

  /** Prints the figures. */
  public static void main(String[] args) {
    LargeSchool school = new LargeSchool(Integer.parseInt(args[0]));
    print(
        "bytes per enrolment, with journal",
        new InMemoryStore(),
        store -> school.enrol(school.exams(store)));
    print(
        "bytes per enrolment, without journal",
        new InMemoryStore(),
        store -> school.enrol(school.exams(new Unjournaled(store))));
    print(
        "bytes per enrolment, plain loop",
        new PlainLoop(),
        loop -> loop.enrol(school.members(), school.plans()));
  }

  private static <T> void print(String what, T store, ToIntFunction<T> enrol) {
    long before = heap();
    int enrolments = enrol.applyAsInt(store);
    System.out.printf("%-40s %6d%n", what, (heap() - before) / enrolments);
    Reference.reachabilityFence(store);
  }

  private static long heap() {
    for (int times = 0; times < 3; times++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
