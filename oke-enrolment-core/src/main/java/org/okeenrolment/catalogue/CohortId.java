package org.okeenrolment.catalogue;

import java.util.OptionalInt;

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

  /** Answers the calendar year in which the cohort started: the first four figures of the id. */
  public OptionalInt startYear() {
    return value.matches("\\d{4}(\\D.*)?")
        ? OptionalInt.of(Integer.parseInt(value.substring(0, 4)))
        : OptionalInt.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
