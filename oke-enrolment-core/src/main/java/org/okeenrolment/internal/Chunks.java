package org.okeenrolment.internal;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;

/** Many students, a chunk at a time. */
public final class Chunks {
  /** How many students share a transaction. */
  public static final int SIZE = 100;

  private Chunks() {}

  /** Asks for pages until one is empty; each page is used before the next one is asked for. */
  public static void paged(Pages pages, Consumer<List<StudentId>> use) {
    List<StudentId> page = pages.after(null, SIZE);
    while (!page.isEmpty()) {
      use.accept(page);
      page = pages.after(page.get(page.size() - 1), SIZE);
    }
  }

  /** Cuts a list into chunks. */
  public static void of(List<StudentId> students, Consumer<List<StudentId>> use) {
    for (int from = 0; from < students.size(); from += SIZE) {
      use.accept(students.subList(from, Math.min(students.size(), from + SIZE)));
    }
  }

  /** Where pages of students come from, in the order of their ids. */
  @FunctionalInterface
  public interface Pages {
    List<StudentId> after(@Nullable StudentId last, int limit);
  }
}
