package org.okeenrolment.catalogue;

/**
 * Identifies an exam (examen, toets); the {@code componentId} of OKE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record ExamId(String value) implements Id {
  /** Checks that the value is not blank. */
  public ExamId {
    value = Id.checked(ExamId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
