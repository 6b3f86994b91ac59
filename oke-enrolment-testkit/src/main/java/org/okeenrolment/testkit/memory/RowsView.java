package org.okeenrolment.testkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import java.util.function.Predicate;
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
  private static final int NONE = -1;

  private final Rows<K, R> committed;
  private @Nullable Rows<K, R> own;

  /** The revisions of the rows that are written over; of others there was none. */
  private final Map<K, Integer> readAt = new HashMap<>();

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
    return rows.isEmpty()
        ? List.copyOf(changed.with(attribute, value))
        : both(rows, changed, attribute, value);
  }

  private List<R> both(List<R> rows, Rows<K, R> changed, int attribute, Object value) {
    Map<K, R> found = new LinkedHashMap<>();
    for (R row : rows) {
      R written = changed.get(key(row));
      if (written == null) {
        found.put(key(row), row);
      } else if (changed.values(attribute, written).contains(value)) {
        found.put(key(row), written);
      }
    }
    changed.with(attribute, value).forEach(row -> found.putIfAbsent(key(row), row));
    return List.copyOf(found.values());
  }

  /** Answers any row with this value of the attribute that is as asked for. */
  Optional<R> any(int attribute, Object value, Predicate<R> which) {
    Rows<K, R> changed = own;
    Optional<R> written =
        changed == null ? Optional.empty() : any(changed.with(attribute, value), which);
    return written.isPresent() ? written : committedAny(attribute, value, which);
  }

  private Optional<R> committedAny(int attribute, Object value, Predicate<R> which) {
    reading.lock();
    try {
      return any(
          committed.with(attribute, value), row -> which.test(row) && written(key(row)) == null);
    } finally {
      reading.unlock();
    }
  }

  /** A plain loop, for it is run for every row that is added. */
  private static <R> Optional<R> any(List<R> rows, Predicate<R> which) {
    for (int row = 0; row < rows.size(); row++) {
      if (which.test(rows.get(row))) {
        return Optional.of(rows.get(row));
      }
    }
    return Optional.empty();
  }

  void add(R row) {
    K key = key(row);
    if (find(key).isPresent()) {
      throw new DuplicateException(key.getClass().getSimpleName(), key);
    }
    write(row);
  }

  /** Writes a row over the one that the transaction sees, which must have the same revision. */
  void replace(R row, R next) {
    K key = key(row);
    int revision = committed.kind().revision().applyAsInt(row);
    if (revision != revision(find(key).orElse(null))) {
      throw new StaleWriteException(key, revision);
    }
    if (written(key) == null) {
      readAt.put(key, revision);
    }
    write(next);
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
    for (R row : written()) {
      K key = key(row);
      int read = readAt.getOrDefault(key, NONE);
      if (read != revision(committed.get(key))) {
        throw new StaleWriteException(key, read);
      }
    }
  }

  private int revision(@Nullable R row) {
    return row == null ? NONE : committed.kind().revision().applyAsInt(row);
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
