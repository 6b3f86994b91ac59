package org.okeenrolment.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;

/** Many students, a chunk at a time. */
public final class Chunks {
  /** How many students share a transaction, and things a page. */
  public static final int SIZE = 100;

  private Chunks() {}

  /** Asks for pages until one is empty; each page is used before the next one is asked for. */
  public static void paged(Pages<StudentId, StudentId> pages, Consumer<List<StudentId>> use) {
    paged(pages, student -> student, use);
  }

  /** Asks for pages of something else, which go on after its ids. */
  public static <T, I> void paged(Pages<T, I> pages, Function<T, I> id, Consumer<List<T>> use) {
    List<T> page = pages.after(null, SIZE);
    while (!page.isEmpty()) {
      use.accept(page);
      page = pages.after(id.apply(page.get(page.size() - 1)), SIZE);
    }
  }

  /** Answers everything after an id, of which pages are asked for only as far as it is used. */
  public static <T, I> Stream<T> from(@Nullable I after, Pages<T, I> pages, Function<T, I> id) {
    return Stream.iterate(
            pages.after(after, SIZE),
            page -> !page.isEmpty(),
            page -> pages.after(id.apply(page.get(page.size() - 1)), SIZE))
        .flatMap(List::stream);
  }

  /** Cuts a list into chunks. */
  public static void of(List<StudentId> students, Consumer<List<StudentId>> use) {
    for (int from = 0; from < students.size(); from += SIZE) {
      use.accept(students.subList(from, Math.min(students.size(), from + SIZE)));
    }
  }

  /** Where pages come from, in the order of their ids, or in which they were added. */
  @FunctionalInterface
  public interface Pages<T, I> {
    List<T> after(@Nullable I last, int limit);
  }
}
