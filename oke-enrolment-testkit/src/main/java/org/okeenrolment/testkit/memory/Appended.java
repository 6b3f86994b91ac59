package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/**
 * Lists by a key that only grow, as one transaction sees them: what is committed, and after it what
 * it has added itself.
 *
 * @param <K> the key
 * @param <V> the element
 */
final class Appended<K, V> {
  private final Map<K, List<V>> committed;
  private final Map<K, List<V>> own = new LinkedHashMap<>();
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
      all.addAll(committed.getOrDefault(key, List.of()));
    } finally {
      reading.unlock();
    }
    all.addAll(own.getOrDefault(key, List.of()));
    return all;
  }

  void add(K key, V element) {
    own.computeIfAbsent(key, any -> new ArrayList<>(2)).add(element);
  }

  void apply() {
    own.forEach(
        (key, added) ->
            committed.computeIfAbsent(key, any -> new ArrayList<>(added.size())).addAll(added));
  }
}
