package org.okeenrolment.port;

/**
 * Work inside of a transaction of the host met a conflict (transactie van de host): it can succeed
 * in a new transaction, which only the host can begin. The library does not try again by itself.
 * The host rolls its own work back, since a database may have done so already, and tries the whole
 * again or does not. Thread-safe.
 */
public final class HostTransactionException extends RetryableException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param conflict what could be cured in a transaction of the library's own
   */
  public HostTransactionException(RetryableException conflict) {
    super(
        "Work in a transaction of the host met a conflict: %s%nMaybe roll it back, and do all of it again."
            .formatted(conflict.getMessage()),
        conflict);
  }
}
