package org.okeenrolment.internal.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.monitor.RegisteredEnrolment;

/**
 * The students of the store and of a snapshot, in the order of their ids, a chunk at a time; no
 * more of either is in memory.
 */
final class StudentsOfBoth {
  private final Chunks.Pages<StudentId, StudentId> pages;
  private final Iterator<RegisteredEnrolment> snapshot;
  private final Deque<StudentId> page = new ArrayDeque<>();
  private @Nullable StudentId lastOfPage;
  private @Nullable RegisteredEnrolment row;

  StudentsOfBoth(Chunks.Pages<StudentId, StudentId> pages, Iterable<RegisteredEnrolment> snapshot) {
    this.pages = pages;
    this.snapshot = snapshot.iterator();
    turn();
    advance();
  }

  /** Answers the next students, each with what the snapshot has of him; empty at the end. */
  SortedMap<StudentId, List<RegisteredEnrolment>> next() {
    SortedMap<StudentId, List<RegisteredEnrolment>> chunk = new TreeMap<>();
    StudentId student = first();
    while (student != null && chunk.size() < Chunks.SIZE) {
      chunk.put(student, rows(student));
      if (student.equals(page.peek())) {
        page.remove();
        turn();
      }
      student = first();
    }
    return chunk;
  }

  private @Nullable StudentId first() {
    StudentId ours = page.peek();
    StudentId theirs = row == null ? null : row.of().student();
    if (ours == null || theirs == null) {
      return ours == null ? theirs : ours;
    }
    return ours.compareTo(theirs) <= 0 ? ours : theirs;
  }

  private List<RegisteredEnrolment> rows(StudentId student) {
    List<RegisteredEnrolment> rows = new ArrayList<>();
    while (row != null && row.of().student().equals(student)) {
      rows.add(row);
      advance();
    }
    return rows;
  }

  private void turn() {
    if (page.isEmpty()) {
      page.addAll(pages.after(lastOfPage, Chunks.SIZE));
      lastOfPage = page.isEmpty() ? lastOfPage : page.getLast();
    }
  }

  private void advance() {
    RegisteredEnrolment before = row;
    row = snapshot.hasNext() ? snapshot.next() : null;
    if (before != null && row != null && before.of().student().compareTo(row.of().student()) > 0) {
      throw new IllegalArgumentException(
          "The snapshot has the enrolment (%s) after (%s).%nMaybe sort it by the ids of the students."
              .formatted(row.association(), before.association()));
    }
  }
}
