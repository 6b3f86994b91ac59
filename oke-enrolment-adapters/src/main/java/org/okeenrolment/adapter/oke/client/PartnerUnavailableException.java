package org.okeenrolment.adapter.oke.client;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.port.RetryableException;

/**
 * A partner cannot be reached, gives no token, or says to come back later (partner niet
 * bereikbaar). He has not refused the request itself. Thread-safe.
 */
public final class PartnerUnavailableException extends RetryableException {
  private static final long serialVersionUID = 1L;
  private final @Nullable Instant notBefore;

  PartnerUnavailableException(
      String message, @Nullable Throwable cause, @Nullable Instant notBefore) {
    super(message, cause);
    this.notBefore = notBefore;
  }

  /** Answers before when the partner does not want to be asked again, where he said so. */
  @Override
  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }
}
