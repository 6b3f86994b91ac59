package org.okeenrolment.port;

import org.jspecify.annotations.Nullable;

/**
 * The world around the library is broken (fout in de omgeving), such as a store that cannot be
 * reached. A retry does not help unless it is a {@link RetryableException}; of an {@link
 * UnknownOutcomeException} nobody knows. Thread-safe.
 */
public class EnrolmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what went wrong, with names and values, and advice
   * @param cause what caused it; null where nothing else did
   */
  public EnrolmentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
