package org.okeenrolment.catalogue;

/**
 * Identifies a student (deelnemer, student); the {@code personId} of OKE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record StudentId(String value) implements Id {
  /** Checks that the value is not blank. */
  public StudentId {
    value = Id.checked(StudentId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
