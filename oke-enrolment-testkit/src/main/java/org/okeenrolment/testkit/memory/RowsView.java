package org.okeenrolment.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.StaleWriteException;

/**
 * Rows as one transaction sees them: what is committed, under what it has written itself.
 *
 * @param <K> the key
 * @param <R> the row
 */
final class RowsView<K extends Id, R> {
  private final Rows<K, R> committed;
  private @Nullable Rows<K, R> own;
  private Map<K, Integer> readAt = Map.of();
  private final Lock reading;

  RowsView(Rows<K, R> committed, Lock reading) {
    this.committed = committed;
    this.reading = reading;
  }

  Optional<R> find(K key) {
    R written = written(key);
    return Optional.ofNullable(written == null ? committed(key) : written);
  }

  /** Answers the rows with this value of the attribute, in the order in which they came. */
  List<R> with(int attribute, Object value) {
    List<R> rows = committedWith(attribute, value);
    Rows<K, R> changed = own;
    if (changed == null) {
      return rows;
    }
    List<R> found = new ArrayList<>();
    for (R row : rows) {
      R written = changed.get(key(row));
      if (written == null) {
        found.add(row);
      } else if (changed.values(attribute, written).contains(value)) {
        found.add(written);
      }
    }
    for (R row : changed.with(attribute, value)) {
      if (!isIn(found, key(row))) {
        found.add(row);
      }
    }
    return found;
  }

  void add(R row) {
    K key = key(row);
    if (find(key).isPresent()) {
      throw new DuplicateException(key.getClass().getSimpleName(), key);
    }
    write(row);
    readAt.put(key, -1);
  }

  /** Writes a row over the one that the transaction sees, which must have the same revision. */
  void replace(R row, R next) {
    K key = key(row);
    int revision = committed.kind().revision().applyAsInt(row);
    int current = find(key).map(committed.kind().revision()::applyAsInt).orElse(-1);
    if (revision != current) {
      throw new StaleWriteException(key, revision);
    }
    write(next);
    readAt.putIfAbsent(key, revision);
  }

  /** Changes all rows to which something happens by this, in the order in which they came. */
  void rewrite(UnaryOperator<R> change, BiFunction<R, Integer, R> withRevision) {
    for (R row : all()) {
      R changed = change.apply(row);
      if (!changed.equals(row)) {
        int revision = committed.kind().revision().applyAsInt(row);
        replace(row, withRevision.apply(changed, revision + 1));
      }
    }
  }

  /** Checks under the lock of the commit that nobody else has written the same rows since. */
  void check() {
    readAt.forEach(
        (key, revision) -> {
          R row = committed.get(key);
          int current = row == null ? -1 : committed.kind().revision().applyAsInt(row);
          if (current != revision) {
            throw new StaleWriteException(key, revision);
          }
        });
  }

  void apply() {
    written().forEach(committed::put);
  }

  Collection<R> written() {
    Rows<K, R> changed = own;
    return changed == null ? List.of() : changed.all();
  }

  private List<R> all() {
    Map<K, R> all = new LinkedHashMap<>();
    reading.lock();
    try {
      committed.all().forEach(row -> all.put(key(row), row));
    } finally {
      reading.unlock();
    }
    written().forEach(row -> all.put(key(row), row));
    return List.copyOf(all.values());
  }

  private void write(R row) {
    Rows<K, R> changed = own;
    if (changed == null) {
      changed = new Rows<>(committed.kind());
      own = changed;
      readAt = new HashMap<>();
    }
    changed.put(row);
  }

  private @Nullable R written(K key) {
    Rows<K, R> changed = own;
    return changed == null ? null : changed.get(key);
  }

  private K key(R row) {
    return committed.kind().key().apply(row);
  }

  private boolean isIn(List<R> rows, K key) {
    return rows.stream().anyMatch(row -> key(row).equals(key));
  }

  private @Nullable R committed(K key) {
    reading.lock();
    try {
      return committed.get(key);
    } finally {
      reading.unlock();
    }
  }

  private List<R> committedWith(int attribute, Object value) {
    reading.lock();
    try {
      return List.copyOf(committed.with(attribute, value));
    } finally {
      reading.unlock();
    }
  }
}
