package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * What rows are: their key, their revision, and the values by which they are indexed, without
   * doubles.
   */
  record Kind<K, R>(
      Function<R, K> key, ToIntFunction<R> revision, List<Function<R, List<?>>> attributes) {}

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
      if (before == null) {
        add(attribute, values(attribute, row), row);
      } else {
        replace(attribute, before, row);
      }
    }
  }

  private void add(int attribute, List<?> values, R row) {
    Map<Object, List<R>> index = indexes.get(attribute);
    for (int value = 0; value < values.size(); value++) {
      index.compute(values.get(value), (any, in) -> in == null ? List.of(row) : both(in, row));
    }
  }

  private void replace(int attribute, R before, R row) {
    List<?> now = values(attribute, row);
    List<?> then = values(attribute, before);
    for (Object value : then) {
      indexes
          .get(attribute)
          .computeIfPresent(
              value,
              (any, in) -> now.contains(value) ? with(in, before, row) : without(in, before));
    }
    add(attribute, now.stream().filter(value -> !then.contains(value)).toList(), row);
  }

  List<?> values(int attribute, R row) {
    return kind.attributes().get(attribute).apply(row);
  }

  /** One row takes less room as an unmodifiable list; most attributes have one row per value. */
  private static <R> List<R> both(List<R> rows, R added) {
    List<R> all = rows;
    if (rows.size() == 1) {
      all = new ArrayList<>();
      all.add(rows.get(0));
    }
    all.add(added);
    return all;
  }

  private static <R> List<R> with(List<R> rows, R before, R row) {
    if (rows.size() == 1) {
      return List.of(row);
    }
    rows.replaceAll(one -> one == before ? row : one);
    return rows;
  }

  private static <R> @Nullable List<R> without(List<R> rows, R gone) {
    if (rows.size() == 1) {
      return null;
    }
    rows.removeIf(row -> row == gone);
    return rows.size() == 1 ? List.of(rows.get(0)) : rows;
  }
}
