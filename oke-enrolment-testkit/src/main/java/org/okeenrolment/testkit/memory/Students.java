package org.okeenrolment.testkit.memory;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;

/** The students with any enrolment, in the order of their ids, as one transaction sees them. */
final class Students {
  private final ConcurrentSkipListSet<StudentId> committed;
  private final NavigableSet<StudentId> own = new TreeSet<>();

  Students(ConcurrentSkipListSet<StudentId> committed) {
    this.committed = committed;
  }

  void add(StudentId student) {
    own.add(student);
  }

  Stream<StudentId> after(@Nullable StudentId after) {
    if (own.isEmpty()) {
      return tail(committed, after).stream();
    }
    NavigableSet<StudentId> both = new TreeSet<>(tail(committed, after));
    both.addAll(tail(own, after));
    return both.stream();
  }

  void apply() {
    committed.addAll(own);
  }

  private static NavigableSet<StudentId> tail(
      NavigableSet<StudentId> all, @Nullable StudentId after) {
    return after == null ? all : all.tailSet(after, false);
  }
}
