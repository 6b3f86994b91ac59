package org.okeenrolment.regulation;

import java.math.BigDecimal;

/**
 * A grade as it was given (cijfer of waardering).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Grade {
  /**
   * Answers a grade in figures.
   *
   * @param number the grade
   */
  static Grade of(BigDecimal number) {
    return new Figure(number);
  }

  /**
   * Answers a grade in a word.
   *
   * @param word the word, such as {@code V}
   */
  static Grade of(String word) {
    return new Word(word);
  }

  /**
   * A grade in figures (cijfer).
   *
   * <p>Immutable and thread-safe.
   *
   * @param number an exact decimal, 0 or more
   */
  record Figure(BigDecimal number) implements Grade {}

  /**
   * A grade in a word (waardering); the regulation says for which number it stands.
   *
   * <p>Immutable and thread-safe.
   *
   * @param word the word
   */
  record Word(String word) implements Grade {}
}
