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
 * What belongs to students. Of whom the transaction has locked it is read once, for all of them
 * together: nobody else changes it before the transaction ends.
 *
 * @param <T> what it is
 */
final class OfStudents<T> {
  private final Set<StudentId> locked;
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
   * @param locked whom the transaction has locked, as it is whenever it is asked
   * @param reading reads it
   * @param student whom it belongs to
   * @param key what tells it from others
   */
  OfStudents(
      Set<StudentId> locked,
      Reading<T> reading,
      Function<T, StudentId> student,
      Function<T, Object> key) {
    this.locked = locked;
    this.reading = reading;
    this.student = student;
    this.key = key;
  }

  /** Has read nothing yet, and reads what has no id. */
  static <T> OfStudents<T> withoutId(
      Set<StudentId> locked, Reading<T> reading, Function<T, StudentId> student) {
    return new OfStudents<>(locked, reading, student, any -> new Object());
  }

  /** Whether what belongs to the student is read once, and kept. */
  boolean isLocked(StudentId one) {
    return locked.contains(one);
  }

  List<T> of(StudentId one) {
    if (!isLocked(one)) {
      return reading.of(List.of(one));
    }
    if (!known.containsKey(one)) {
      readLocked();
    }
    return new ArrayList<>(known.getOrDefault(one, Map.of()).values());
  }

  private void readLocked() {
    List<StudentId> missing = locked.stream().filter(one -> !known.containsKey(one)).toList();
    missing.forEach(one -> known.put(one, new LinkedHashMap<>()));
    reading.of(missing).forEach(this::add);
  }

  /** Adds what was read or written of a student who is locked. */
  void add(T one) {
    StudentId owner = student.apply(one);
    if (isLocked(owner)) {
      Object id = key.apply(one);
      found.put(id, one);
      Optional.ofNullable(known.get(owner)).ifPresent(own -> own.put(id, one));
    }
  }

  /** Answers one that is known, or that is read; where several students are locked, theirs are. */
  Optional<T> find(Object id, Supplier<Optional<T>> reading) {
    if (known.size() + 1 < locked.size()) {
      readLocked();
    }
    return Optional.ofNullable(found.get(id)).or(() -> remembered(reading.get()));
  }

  private Optional<T> remembered(Optional<T> read) {
    read.ifPresent(this::add);
    return read;
  }
}
