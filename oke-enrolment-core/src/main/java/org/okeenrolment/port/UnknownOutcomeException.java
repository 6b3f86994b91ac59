package org.okeenrolment.port;

import org.jspecify.annotations.Nullable;

/**
 * Nobody knows whether everything was stored or nothing (uitkomst onbekend), such as when the
 * connection was lost in a commit. The library does not try again by itself: a command that was
 * given under a key ({@link org.okeenrolment.ExamEnrolment#once}), or a run over many students, can
 * be given again as it was; before any other one is, look what came of it. Thread-safe.
 */
public class UnknownOutcomeException extends EnrolmentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what went wrong, with names and values, and advice
   * @param cause what caused it; null where nothing else did
   */
  public UnknownOutcomeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
