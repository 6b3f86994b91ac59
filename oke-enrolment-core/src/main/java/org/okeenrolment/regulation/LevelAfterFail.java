package org.okeenrolment.regulation;

/**
 * The level of the resit after a fail on the higher level (niveau van de herkansing). Immutable and
 * thread-safe.
 */
public enum LevelAfterFail {
  /** The student chooses. */
  CHOICE,
  /** The level of the programme. */
  REQUIRED,
  /** The same level, unless another is permitted. */
  SAME
}
