package org.okeenrolment.adapter.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.okeenrolment.catalogue.StudentId;

/**
 * What belongs to students. Of some it is kept: read once, for all of them together. Those are the
 * students whom the transaction has locked, of whom nobody else changes it, and those whom it looks
 * through without their locks.
 *
 * @param <T> what it is
 */
final class OfStudents<T> {
  private final Set<StudentId> kept;
  private final Reading<T> reading;
  private final Function<T, StudentId> student;
  private final Function<T, Object> key;
  private final Map<StudentId, Map<Object, T>> known = new HashMap<>();
  private final Map<Object, T> found = new HashMap<>();

  /** Reads what belongs to students, of each in order. */
  interface Reading<T> {
    List<T> of(List<StudentId> students);
  }

  /**
   * Has read nothing yet.
   *
   * @param kept of whom it is kept, as it is whenever it is asked
   * @param reading reads it
   * @param student whom it belongs to
   * @param key what tells it from others
   */
  OfStudents(
      Set<StudentId> kept,
      Reading<T> reading,
      Function<T, StudentId> student,
      Function<T, Object> key) {
    this.kept = kept;
    this.reading = reading;
    this.student = student;
    this.key = key;
  }

  /** Has read nothing yet, and reads what has no id. */
  static <T> OfStudents<T> withoutId(
      Set<StudentId> kept, Reading<T> reading, Function<T, StudentId> student) {
    return new OfStudents<>(kept, reading, student, any -> new Object());
  }

  /** Whether what belongs to the student is read once, and kept. */
  boolean isKept(StudentId one) {
    return kept.contains(one);
  }

  List<T> of(StudentId one) {
    if (!isKept(one)) {
      return reading.of(List.of(one));
    }
    if (!known.containsKey(one)) {
      readKept();
    }
    return new ArrayList<>(known.getOrDefault(one, Map.of()).values());
  }

  private void readKept() {
    List<StudentId> missing = kept.stream().filter(one -> !known.containsKey(one)).toList();
    missing.forEach(one -> known.put(one, new LinkedHashMap<>()));
    reading.of(missing).forEach(this::add);
  }

  /** Adds what was read or written of a student of whom it is kept. */
  void add(T one) {
    StudentId owner = student.apply(one);
    if (isKept(owner)) {
      Object id = key.apply(one);
      found.put(id, one);
      Optional.ofNullable(known.get(owner)).ifPresent(own -> own.put(id, one));
    }
  }

  /** Answers one that is known, or that is read; where several students are kept, theirs are. */
  Optional<T> find(Object id, Supplier<Optional<T>> reading) {
    if (known.size() + 1 < kept.size()) {
      readKept();
    }
    return Optional.ofNullable(found.get(id)).or(() -> remembered(reading.get()));
  }

  private Optional<T> remembered(Optional<T> read) {
    read.ifPresent(this::add);
    return read;
  }
}
