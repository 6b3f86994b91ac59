package org.okeenrolment.adapter.oke.client;

import java.util.List;
import org.immutables.value.Value;

/**
 * How much a client takes from a partner (grenzen aan antwoorden), in bytes unless said otherwise.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answer the largest object, also inside a page; as much is held in memory at a time
 * @param page the largest page; one larger than {@code answer} is read while it arrives
 * @param pages the most pages of one list
 * @param pageSize how many elements a page is asked to have: 10, 20, 50, 100 or 250
 * @param document the largest document
 */
@Value.Builder
public record AnswerLimits(int answer, long page, int pages, int pageSize, long document)
    implements WithAnswerLimits {
  private static final List<Integer> PAGE_SIZES = List.of(10, 20, 50, 100, 250);
  private static final AnswerLimits DEFAULTS =
      new AnswerLimits(4 << 20, 256L << 20, 20_000, 250, 100L << 20);

  /** Checks that the limits let something through, and that the standard knows the page size. */
  public AnswerLimits {
    if (answer < 1 || page < 1 || pages < 1 || document < 1) {
      throw new IllegalArgumentException(
          "A limit of (%d, %d, %d, %d) lets nothing through.%nMaybe start from AnswerLimits.defaults()."
              .formatted(answer, page, pages, document));
    }
    if (!PAGE_SIZES.contains(pageSize)) {
      throw new IllegalArgumentException(
          "The page size (%d) is none of %s.%nMaybe take the next larger one."
              .formatted(pageSize, PAGE_SIZES));
    }
  }

  /** Answers 4 MiB for an object, 20,000 pages of 250 elements, and 100 MiB for a document. */
  public static AnswerLimits defaults() {
    return DEFAULTS;
  }
}
