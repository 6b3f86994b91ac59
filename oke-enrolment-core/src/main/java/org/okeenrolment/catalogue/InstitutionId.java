package org.okeenrolment.catalogue;

/**
 * The institution (instelling) that one {@code ExamEnrolment} serves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record InstitutionId(String value) implements Id {
  /** Checks that the value is not blank. */
  public InstitutionId {
    value = Id.checked(InstitutionId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
