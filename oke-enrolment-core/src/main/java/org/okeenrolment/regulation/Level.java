package org.okeenrolment.regulation;

/** The level on which an exam is taken (niveau van afname). */
public enum Level {
  /** The level of the programme. */
  REQUIRED,
  /** A level above that of the programme. */
  HIGHER
}
