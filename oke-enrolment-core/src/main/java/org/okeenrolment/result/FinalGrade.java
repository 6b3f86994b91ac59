package org.okeenrolment.result;

import java.util.List;

/**
 * The final grade of an exam with parts (eindcijfer), or why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface FinalGrade {
  /**
   * There is one.
   *
   * <p>Immutable and thread-safe.
   *
   * @param grade the grade, a whole number
   */
  record Known(int grade) implements FinalGrade {}

  /**
   * Parts that are needed have no grade yet.
   *
   * <p>Immutable and thread-safe.
   *
   * @param missing these parts, in the order of their names
   */
  record Incomplete(List<String> missing) implements FinalGrade {
    /** Takes a copy of the list. */
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The regulation does not know a word that is the grade of a part.
   *
   * <p>Immutable and thread-safe.
   *
   * @param part the part
   */
  record UnknownWord(String part) implements FinalGrade {}
}
