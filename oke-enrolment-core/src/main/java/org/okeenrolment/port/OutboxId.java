package org.okeenrolment.port;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies an entry of the outbox.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record OutboxId(String value) implements Id {
  /** Checks that the value is not blank. */
  public OutboxId {
    value = Id.checked(OutboxId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
