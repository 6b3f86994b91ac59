package org.okeenrolment.plan;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies a sitting (zitting); the {@code offeringId} of OKE flow 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record SittingId(String value) implements Id {
  /** Checks that the value is not blank. */
  public SittingId {
    value = Id.checked(SittingId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
