package org.okeenrolment.monitor;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies a finding (bevinding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record FindingId(String value) implements Id {
  /** Checks that the value is not blank. */
  public FindingId {
    value = Id.checked(FindingId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
