package org.okeenrolment.tools;

/** What happens by chance in a school year: the same for the same seed and question. */
final class Chance {
  private final long seed;

  Chance(long seed) {
    this.seed = seed;
  }

  /** Answers a number from 0 below the bound, for a question about something. */
  int below(int bound, String question, Object about) {
    long mixed =
        seed * 0x9E3779B97F4A7C15L + question.hashCode() * 31L + about.toString().hashCode();
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, bound);
  }

  /** Answers whether something happens that does so once in so many times. */
  boolean oneIn(int times, String question, Object about) {
    return below(times, question, about) == 0;
  }
}
