package org.okeenrolment.catalogue;

/**
 * Identifies a programme (opleiding); the {@code programId} of OKE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record ProgrammeId(String value) implements Id {
  /** Checks that the value is not blank. */
  public ProgrammeId {
    value = Id.checked(ProgrammeId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
