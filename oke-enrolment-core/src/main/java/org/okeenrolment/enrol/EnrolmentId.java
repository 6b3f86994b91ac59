package org.okeenrolment.enrol;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies an enrolment (toetsinschrijving).
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record EnrolmentId(String value) implements Id {
  /** Checks that the value is not blank. */
  public EnrolmentId {
    value = Id.checked(EnrolmentId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
