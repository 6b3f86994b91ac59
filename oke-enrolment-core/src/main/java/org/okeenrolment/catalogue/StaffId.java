package org.okeenrolment.catalogue;

/**
 * Identifies a member of staff (medewerker); the {@code personId} of OKE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record StaffId(String value) implements Id {
  /** Checks that the value is not blank. */
  public StaffId {
    value = Id.checked(StaffId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
