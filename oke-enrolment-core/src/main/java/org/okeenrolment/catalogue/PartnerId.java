package org.okeenrolment.catalogue;

/**
 * Identifies a system of the OKE chain (ketenpartner) with which messages are exchanged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record PartnerId(String value) implements Id {
  /** Checks that the value is not blank. */
  public PartnerId {
    value = Id.checked(PartnerId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
