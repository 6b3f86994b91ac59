package org.okeenrolment.regulation;

/** The level on which an exam is taken (niveau van afname). Immutable and thread-safe. */
public enum Level {
  /** The level of the programme. */
  REQUIRED,
  /** A level above that of the programme. */
  HIGHER
}
