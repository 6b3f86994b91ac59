package org.okeenrolment.monitor;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many there are of each kind (aantallen per soort).
 *
 * <p>Immutable and thread-safe.
 *
 * @param numbers the numbers by kind, in the order of the kinds; what is not there is 0
 * @param <K> the kinds
 */
public record Counts<K extends Comparable<K>>(SortedMap<K, Integer> numbers) {
  /** Takes a copy of the map. */
  public Counts {
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }

  /**
   * Answers that there is nothing.
   *
   * @param <K> the kinds
   */
  public static <K extends Comparable<K>> Counts<K> none() {
    return new Counts<K>(Collections.emptySortedMap());
  }

  /**
   * Answers one of one kind.
   *
   * @param kind the kind
   * @param <K> the kinds
   */
  public static <K extends Comparable<K>> Counts<K> of(K kind) {
    return new Counts<>(new TreeMap<K, Integer>(Map.of(kind, 1)));
  }

  /**
   * Answers how many there are of one kind.
   *
   * @param kind the kind
   */
  public int number(K kind) {
    return numbers.getOrDefault(kind, 0);
  }

  /** Answers how many there are of all kinds together. */
  public int total() {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Answers these and others.
   *
   * @param others the others
   */
  public Counts<K> plus(Counts<K> others) {
    if (numbers.isEmpty() || others.numbers.isEmpty()) {
      return numbers.isEmpty() ? others : this;
    }
    SortedMap<K, Integer> sum = new TreeMap<>(numbers);
    others.numbers.forEach((kind, number) -> sum.merge(kind, number, Integer::sum));
    return new Counts<>(sum);
  }
}
