package org.okeenrolment.signup;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies a participation (deelname); the {@code associationId} of OKE flow 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record ParticipationId(String value) implements Id {
  /** Checks that the value is not blank. */
  public ParticipationId {
    value = Id.checked(ParticipationId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
