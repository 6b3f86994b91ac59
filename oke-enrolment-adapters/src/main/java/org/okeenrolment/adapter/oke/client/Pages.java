package org.okeenrolment.adapter.oke.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The elements of a list, of which one page after the other is fetched when it is needed. */
final class Pages extends Spliterators.AbstractSpliterator<Pages.Element> {
  private final Transport transport;
  private final IntFunction<Call> calls;
  private final AnswerLimits limits;
  private @Nullable PageReader page;
  private byte @Nullable [] firstOfPage;
  private int number;
  private boolean ended;

  private Pages(Transport transport, IntFunction<Call> calls) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.transport = transport;
    this.calls = calls;
    this.limits = transport.settings().limits();
  }

  /**
   * Answers the elements, read one by one; {@code calls} answers the request for a page, from 1.
   */
  static <T> Stream<T> stream(
      Transport transport, IntFunction<Call> calls, Function<Element, T> reading) {
    Pages pages = new Pages(transport, calls);
    return StreamSupport.stream(pages, false).onClose(pages::close).map(reading);
  }

  /** An element as it stands in its page. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares elements
  record Element(Answer answer, byte[] json) {}

  @Override
  public boolean tryAdvance(Consumer<? super Element> action) {
    while (!ended) {
      PageReader current = page == null ? fetch() : page;
      page = current;
      byte[] element = next(current);
      if (element != null) {
        action.accept(new Element(current.answer(), element));
        return true;
      }
      ended = isLast(current);
      close();
    }
    return false;
  }

  private boolean isLast(PageReader current) {
    boolean isLast = !current.hasNext(number, limits.pageSize());
    if (!isLast && number >= limits.pages()) {
      throw current
          .answer()
          .unusable("as page %d, and not the last".formatted(number), "the list has no end", null);
    }
    return isLast;
  }

  private PageReader fetch() {
    number++;
    return transport.call(calls.apply(number), this::page);
  }

  private PageReader page(Answer answer) throws IOException {
    if (!answer.isSuccess()) {
      throw answer.refused();
    }
    return new PageReader(ahead(answer.upTo(limits.page())), answer, limits.answer());
  }

  /** A page of usual size is fetched as a whole, so that nobody waits for whoever reads slowly. */
  private InputStream ahead(InputStream in) throws IOException {
    byte[] first = in.readNBytes(limits.answer());
    if (first.length == limits.answer()) {
      return new SequenceInputStream(new ByteArrayInputStream(first), in);
    }
    in.close();
    return new ByteArrayInputStream(first);
  }

  private byte @Nullable [] next(PageReader current) {
    try {
      byte[] element = current.next();
      if (element != null && current.count() == 1) {
        checkNotRepeated(current, element);
      }
      return element;
    } catch (IOException broken) {
      throw transport.tries().unavailable(current.answer().call(), 1, broken);
    }
  }

  private void checkNotRepeated(PageReader current, byte[] element) {
    if (Arrays.equals(element, firstOfPage)) {
      throw current
          .answer()
          .unusable(
              "as page %d, which begins as the page before".formatted(number),
              "the partner does not know the parameter pageNumber",
              null);
    }
    firstOfPage = element;
  }

  private void close() {
    PageReader current = page;
    page = null;
    if (current != null) {
      try {
        current.close();
      } catch (IOException unimportant) {
        // What was wanted of it has been read.
      }
    }
  }
}
