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
  private final Map<K, List<V>> own = new LinkedHashMap<>();
  private final Map<K, Integer> rewritten = new HashMap<>();
  private final Lock reading;

  Appended(Map<K, List<V>> committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  static <K, V> Map<K, List<V>> none() {
    return new HashMap<>();
  }

  List<V> list(K key) {
    List<V> all = new ArrayList<>();
    reading.lock();
    try {
      List<V> kept = committed.getOrDefault(key, List.of());
      all.addAll(kept.subList(rewritten.getOrDefault(key, 0), kept.size()));
    } finally {
      reading.unlock();
    }
    all.addAll(place(key, all), own.getOrDefault(key, List.of()));
    return all;
  }

  /** Changes elements, and the key with them; those without anything instead are gone. */
  void rewrite(Function<V, Optional<V>> change, Function<V, K> key) {
    for (K from : keys()) {
      List<V> before = list(from);
      List<V> after = before.stream().map(change).flatMap(Optional::stream).toList();
      if (!after.equals(before)) {
        rewritten.put(from, size(from));
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

  private int size(K key) {
    reading.lock();
    try {
      return committed.getOrDefault(key, List.of()).size();
    } finally {
      reading.unlock();
    }
  }

  /** What was rewritten comes before what others have added since. */
  private int place(K key, List<V> added) {
    return rewritten.containsKey(key) ? 0 : added.size();
  }

  void add(K key, V element) {
    own.computeIfAbsent(key, any -> new ArrayList<>(2)).add(element);
  }

  void apply() {
    rewritten.forEach(
        (key, read) ->
            committed.computeIfPresent(
                key,
                (any, all) ->
                    read == all.size() ? null : new ArrayList<>(all.subList(read, all.size()))));
    own.forEach(
        (key, added) -> {
          List<V> all = committed.computeIfAbsent(key, any -> new ArrayList<>(added.size()));
          all.addAll(place(key, all), added);
        });
  }
}
