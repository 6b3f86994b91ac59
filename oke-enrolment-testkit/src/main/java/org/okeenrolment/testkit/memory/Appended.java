package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;

/**
 * Lists by a key that only grow, unless they are rewritten, as one transaction sees them: what is
 * committed, and after it what it has added itself.
 *
 * @param <K> the key
 * @param <V> the element
 */
final class Appended<K, V> {
  private final Map<K, List<V>> committed;
  private Map<K, List<V>> own = Map.of();
  private Map<K, Integer> rewritten = Map.of();
  private final Lock reading;

  Appended(Map<K, List<V>> committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  static <K, V> Map<K, List<V>> none() {
    return new HashMap<>();
  }

  /** Answers a list that nobody can change. */
  List<V> list(K key) {
    return joined(key, kept(key), own.getOrDefault(key, List.of()));
  }

  private List<V> kept(K key) {
    List<V> all = committed(key);
    Integer read = rewritten.get(key);
    return read == null ? all : all.subList(read, all.size());
  }

  private List<V> committed(K key) {
    reading.lock();
    try {
      return committed.getOrDefault(key, List.of());
    } finally {
      reading.unlock();
    }
  }

  /** Changes elements, and the key with them; those without anything instead are gone. */
  void rewrite(Function<V, Optional<V>> change, Function<V, K> key) {
    own = new LinkedHashMap<>(own);
    rewritten = new HashMap<>(rewritten);
    for (K from : keys()) {
      List<V> before = list(from);
      List<V> after = before.stream().map(change).flatMap(Optional::stream).toList();
      if (!after.equals(before)) {
        rewritten.put(from, committed(from).size());
        own.remove(from);
        after.forEach(element -> add(key.apply(element), element));
      }
    }
  }

  private Set<K> keys() {
    reading.lock();
    try {
      Set<K> keys = new HashSet<>(committed.keySet());
      keys.addAll(own.keySet());
      return keys;
    } finally {
      reading.unlock();
    }
  }

  /** What was rewritten comes before what others have added since. */
  private List<V> joined(K key, List<V> all, List<V> added) {
    return rewritten.containsKey(key) ? joined(added, all) : joined(all, added);
  }

  static <V> List<V> joined(List<V> all, List<V> added) {
    if (all.isEmpty() || added.isEmpty()) {
      return all.isEmpty() ? added : all;
    }
    List<V> both = new ArrayList<>(all);
    both.addAll(added);
    return List.copyOf(both);
  }

  void add(K key, V element) {
    if (own.isEmpty()) {
      own = new LinkedHashMap<>();
    }
    own.merge(key, List.of(element), Appended::joined);
  }

  void apply() {
    rewritten.forEach(
        (key, read) ->
            committed.computeIfPresent(
                key,
                (any, all) ->
                    read == all.size() ? null : List.copyOf(all.subList(read, all.size()))));
    own.forEach((key, added) -> committed.merge(key, added, (all, more) -> joined(key, all, more)));
  }
}
