package org.okeenrolment.regulation;

/**
 * How a grade is brought to one decimal (afronding); grades are never negative. Immutable and
 * thread-safe.
 */
public enum Rounding {
  /** To the nearest tenth, a half goes up. */
  HALF_UP,
  /** Cut off after the first decimal. */
  TRUNCATE
}
