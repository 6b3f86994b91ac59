package org.okeenrolment.attempt;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies a request for a decision (verzoek).
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record DecisionRequestId(String value) implements Id {
  /** Checks that the value is not blank. */
  public DecisionRequestId {
    value = Id.checked(DecisionRequestId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
