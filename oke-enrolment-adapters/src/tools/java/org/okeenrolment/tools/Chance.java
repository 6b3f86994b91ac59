package org.okeenrolment.tools;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Id;

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

  /**
   * Answers one of so many of a list, and at least one where there is any: those on whom the lot
   * falls, in the order of the list.
   */
  <T> List<T> some(List<T> all, int oneIn, String question, Function<T, Id> id) {
    ToIntFunction<T> lot = one -> below(Integer.MAX_VALUE, question, id.apply(one));
    Set<T> drawn =
        all.stream()
            .sorted(Comparator.comparingInt(lot).thenComparing(one -> id.apply(one).value()))
            .limit(Math.max(1, all.size() / oneIn))
            .collect(Collectors.toSet());
    return all.stream().filter(drawn::contains).toList();
  }

  /** Answers the one of a list on whom the lot falls; empty: there is none. */
  <T> Optional<T> one(List<T> all, String question, Function<T, Id> id) {
    return some(all, Integer.MAX_VALUE, question, id).stream().findFirst();
  }
}
