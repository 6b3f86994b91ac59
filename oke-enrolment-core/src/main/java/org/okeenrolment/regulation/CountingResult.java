package org.okeenrolment.regulation;

/** Which of several results counts (geldend resultaat). Immutable and thread-safe. */
public enum CountingResult {
  /** The one with the highest grade; the first of equal ones. */
  HIGHEST,
  /** The last one. */
  LATEST
}
