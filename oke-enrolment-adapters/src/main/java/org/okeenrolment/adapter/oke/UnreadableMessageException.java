package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.Nullable;

/** A message is no JSON, or exceeds the limits of the reader (onleesbaar bericht). Thread-safe. */
public final class UnreadableMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is wrong and where; nothing of the content
   * @param cause what the JSON library said; null where it said nothing
   */
  public UnreadableMessageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
