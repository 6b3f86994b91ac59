package org.okeenrolment.port;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same call can succeed when it is made again (probeer opnieuw). The library does so itself, a
 * few times within two seconds, in transactions of its own. Thread-safe.
 */
public class RetryableException extends EnrolmentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what went wrong, with names and values, and advice
   * @param cause what caused it; null where nothing else did
   */
  public RetryableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Answers before when the same call does not succeed; empty: nobody knows. */
  public Optional<Instant> notBefore() {
    return Optional.empty();
  }
}
