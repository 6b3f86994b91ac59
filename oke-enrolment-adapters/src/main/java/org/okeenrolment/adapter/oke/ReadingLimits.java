package org.okeenrolment.adapter.oke;

import org.immutables.value.Value;

/**
 * What a message may be at most (grenzen); what is more is refused before it takes memory. The name
 * of a field has a thousand characters at most.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bytes the size in bytes; of a text the number of characters
 * @param depth how deep objects and lists may be nested
 * @param textLength the number of characters of one text
 * @param numberLength the number of digits of one number
 */
@Value.Builder
public record ReadingLimits(int bytes, int depth, int textLength, int numberLength)
    implements WithReadingLimits {
  private static final int TEN_MEGABYTES = 10_000_000;

  /** Refuses limits that are less than one. */
  public ReadingLimits {
    if (Math.min(Math.min(bytes, depth), Math.min(textLength, numberLength)) < 1) {
      throw new IllegalArgumentException(
          "A limit of (bytes %d, depth %d, textLength %d, numberLength %d) is less than 1.%nMaybe start from ReadingLimits.defaults()."
              .formatted(bytes, depth, textLength, numberLength));
    }
  }

  /** Answers limits that a page of 250 associations with persons stays far below. */
  public static ReadingLimits defaults() {
    return new ReadingLimits(TEN_MEGABYTES, 64, 1_000_000, 100);
  }
}
