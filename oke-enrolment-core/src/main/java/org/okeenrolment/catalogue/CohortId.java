package org.okeenrolment.catalogue;

/**
 * Identifies a cohort (cohort): the students who started a programme in one school year under one
 * exam plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record CohortId(String value) implements Id {
  /** Checks that the value is not blank. */
  public CohortId {
    value = Id.checked(CohortId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
