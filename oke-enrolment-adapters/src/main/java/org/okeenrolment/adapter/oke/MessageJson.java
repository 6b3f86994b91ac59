package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.Nullable;

/**
 * A JSON library as the codec uses it. Every field of an object stands there once, numbers are
 * exact, and nothing follows the only value.
 */
interface MessageJson {
  /**
   * How many characters the name of a field may have: the limits of the libraries on names are
   * further away, and looked at only when a buffer grows.
   */
  int LONGEST_NAME = 1000;

  /** Reads a message as {@link Fields} in its order, lists and values. */
  @Nullable Object read(String body);

  /** Reads a message in UTF-8. */
  @Nullable Object read(byte[] body, int from, int length);

  /** Writes a wire record without blanks, its fields in the order of the standard. */
  String write(Object message);

  /** What the JSON library quotes may be personal data, so that nothing of it is told on. */
  static UnreadableMessageException unreadable(boolean beyondLimit, int line, int column) {
    String what = beyondLimit ? "exceeds a limit of the reader" : "is no readable JSON";
    String place =
        line < 1 ? "at an unknown place" : "at line %d, column %d".formatted(line, column);
    return new UnreadableMessageException("The message %s %s.".formatted(what, place), null);
  }

  /** A record of this library whose maps hold what is no JSON. */
  static IllegalArgumentException unwritable(Object message, Exception broken) {
    return new IllegalArgumentException(
        "A %s cannot be written.%nMaybe it holds a value that is no JSON."
            .formatted(message.getClass().getSimpleName()),
        broken);
  }
}
