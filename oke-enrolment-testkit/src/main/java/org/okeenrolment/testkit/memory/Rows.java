package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What rows are: their key, their revision, and the values by which they are indexed. */
  record Kind<K, R>(
      Function<R, K> key, ToIntFunction<R> revision, List<Function<R, Set<?>>> attributes) {}

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
      put(attribute, before, row);
    }
  }

  private void put(int attribute, @Nullable R before, R row) {
    Map<Object, List<R>> index = indexes.get(attribute);
    Set<?> now = values(attribute, row);
    Set<?> then = before == null ? Set.of() : values(attribute, before);
    for (Object value : then) {
      index.computeIfPresent(
          value, (any, in) -> now.contains(value) ? with(in, before, row) : without(in, before));
    }
    for (Object value : now) {
      if (!then.contains(value)) {
        index.merge(value, List.of(row), Rows::both);
      }
    }
  }

  Set<?> values(int attribute, R row) {
    return kind.attributes().get(attribute).apply(row);
  }

  /** One row takes less room as an unmodifiable list; most attributes have one row per value. */
  private static <R> List<R> both(List<R> rows, List<R> added) {
    List<R> all = rows.size() == 1 ? new ArrayList<>(rows) : rows;
    all.addAll(added);
    return all;
  }

  private static <R> List<R> with(List<R> rows, @Nullable R before, R row) {
    if (rows.size() == 1) {
      return List.of(row);
    }
    rows.replaceAll(one -> one == before ? row : one);
    return rows;
  }

  private static <R> @Nullable List<R> without(List<R> rows, @Nullable R gone) {
    if (rows.size() == 1) {
      return null;
    }
    rows.removeIf(row -> row == gone);
    return rows.size() == 1 ? List.of(rows.get(0)) : rows;
  }
}
