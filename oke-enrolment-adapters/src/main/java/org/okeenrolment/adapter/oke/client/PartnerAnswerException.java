package org.okeenrolment.adapter.oke.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.port.EnrolmentException;

/**
 * A partner gave an answer with which nothing can be done (onbruikbaar antwoord): a refusal of
 * something that was to be read, a redirect, no JSON, more than the limits allow. Asking again
 * gives the same. Thread-safe.
 */
public final class PartnerAnswerException extends EnrolmentException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient @Nullable Problem problem;

  PartnerAnswerException(String message, int status, @Nullable Problem problem) {
    super(message, null);
    this.status = status;
    this.problem = problem;
  }

  /** Answers the status code. */
  public int status() {
    return status;
  }

  /** Answers what the partner says is wrong, in his words, which may be about a person. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }
}
