package org.okeenrolment.testkit.memory;

import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;

/** The students with any enrolment, in the order of their ids, as one transaction sees them. */
final class Students {
  private final ConcurrentSkipListSet<StudentId> committed;
  private final Set<StudentId> own = new HashSet<>();
  private final Set<StudentId> gone = new HashSet<>();

  Students(ConcurrentSkipListSet<StudentId> committed) {
    this.committed = committed;
  }

  void add(StudentId student) {
    own.add(student);
  }

  void rename(StudentId from, StudentId to) {
    own.remove(from);
    gone.add(from);
    own.add(to);
  }

  Stream<StudentId> after(@Nullable StudentId after) {
    if (own.isEmpty()) {
      return tail(committed, after).stream();
    }
    NavigableSet<StudentId> both = new TreeSet<>(tail(committed, after));
    both.removeAll(gone);
    both.addAll(own);
    return tail(both, after).stream();
  }

  void apply() {
    committed.removeAll(gone);
    committed.addAll(own);
  }

  private static NavigableSet<StudentId> tail(
      NavigableSet<StudentId> all, @Nullable StudentId after) {
    return after == null ? all : all.tailSet(after, false);
  }
}
