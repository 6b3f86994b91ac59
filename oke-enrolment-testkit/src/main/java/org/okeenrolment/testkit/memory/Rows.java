package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their key, with a revision each, and indexes that keep the order in which rows came.
 *
 * @param <K> the key
 * @param <R> the row
 */
final class Rows<K, R> {
  private final Kind<K, R> kind;
  private final Map<K, R> rows = new LinkedHashMap<>();
  private final List<Map<Object, List<R>>> indexes = new ArrayList<>();

  /**
   * What rows are: their key, their revision, and the attributes that are indexed where present.
   */
  record Kind<K, R>(
      Function<R, K> key, ToIntFunction<R> revision, List<Function<R, Optional<?>>> attributes) {}

  Rows(Kind<K, R> kind) {
    this.kind = kind;
    kind.attributes().forEach(attribute -> indexes.add(new HashMap<>()));
  }

  Kind<K, R> kind() {
    return kind;
  }

  @Nullable R get(K key) {
    return rows.get(key);
  }

  Collection<R> all() {
    return rows.values();
  }

  /** Answers the rows with this value of the attribute. */
  List<R> with(int attribute, Object value) {
    return indexes.get(attribute).getOrDefault(value, List.of());
  }

  void put(R row) {
    R before = rows.put(kind.key().apply(row), row);
    for (int attribute = 0; attribute < indexes.size(); attribute++) {
      Optional<?> now = value(attribute, row);
      Optional<?> then = before == null ? Optional.empty() : value(attribute, before);
      Map<Object, List<R>> index = indexes.get(attribute);
      if (before != null && now.equals(then)) {
        now.ifPresent(value -> replace(index.getOrDefault(value, List.of()), before, row));
      } else {
        then.ifPresent(value -> index.computeIfPresent(value, (any, in) -> without(in, before)));
        now.ifPresent(value -> index.computeIfAbsent(value, any -> new ArrayList<>(2)).add(row));
      }
    }
  }

  Optional<?> value(int attribute, R row) {
    return kind.attributes().get(attribute).apply(row);
  }

  private static <R> void replace(List<R> rows, R before, R row) {
    for (int place = 0; place < rows.size(); place++) {
      if (rows.get(place) == before) {
        rows.set(place, row);
      }
    }
  }

  private static <R> @Nullable List<R> without(List<R> rows, @Nullable R gone) {
    rows.removeIf(row -> row == gone);
    return rows.isEmpty() ? null : rows;
  }
}
