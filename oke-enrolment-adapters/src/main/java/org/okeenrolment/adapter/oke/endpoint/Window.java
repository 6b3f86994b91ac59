package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.stream.Stream;

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
}
