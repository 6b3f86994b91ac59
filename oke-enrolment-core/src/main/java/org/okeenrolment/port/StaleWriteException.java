package org.okeenrolment.port;

import org.okeenrolment.catalogue.Id;

/** A record was changed by somebody else since it was read (verouderde wijziging). Thread-safe. */
public final class StaleWriteException extends RetryableException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param id what was to be saved
   * @param revision the revision at which it was read
   */
  public StaleWriteException(Id id, int revision) {
    super(
        "The revision (%d) of %s (%s) is stale.%nMaybe it was changed by another transaction: read it again."
            .formatted(revision, id.getClass().getSimpleName(), id),
        null);
  }
}
