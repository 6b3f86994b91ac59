package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.wire.Page;

/**
 * Which part of a list is asked for (venster).
 *
 * <p>Immutable and thread-safe.
 *
 * @param offset how many objects come before it, from 0
 * @param limit how many objects it has at most
 */
public record Window(long offset, int limit) {
  /**
   * Answers this part of a list.
   *
   * @param all the whole list, in its order
   * @param <T> what is in it
   */
  public <T> List<T> of(Stream<T> all) {
    return all.skip(offset).limit(limit).toList();
  }

  /**
   * Answers a page of a list: one object more than it holds is asked for, to see whether there is a
   * next page.
   *
   * @param size how many objects it holds, from 1
   * @param number which page it is, from 1
   * @param list the list, of which a part is asked for
   * @param <T> what is in it
   */
  public static <T> Page<T> page(int size, int number, Function<Window, List<T>> list) {
    List<T> items = list.apply(new Window((number - 1L) * size, size + 1));
    boolean more = items.size() > size;
    return Page.<T>builder()
        .pageSize(size)
        .pageNumber(number)
        .hasPreviousPage(number > 1)
        .hasNextPage(more)
        .items(more ? items.subList(0, size) : items)
        .unknown(Map.of())
        .build();
  }
}
