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
  private static final int FIGURES_OF_A_YEAR = 4;

  /** Checks that the value is not blank. */
  public CohortId {
    value = Id.checked(CohortId.class, value);
  }

  /** Answers the calendar year in which the cohort started: the first four figures of the id. */
  public OptionalInt startYear() {
    int figures = 0;
    while (figures < value.length() && isFigure(value.charAt(figures))) {
      figures++;
    }
    return figures == FIGURES_OF_A_YEAR
        ? OptionalInt.of(Integer.parseInt(value.substring(0, figures)))
        : OptionalInt.empty();
  }

  private static boolean isFigure(char character) {
    return character >= '0' && character <= '9';
  }

  @Override
  public String toString() {
    return value;
  }
}
