package org.okeenrolment.regulation;

/**
 * Whether a passed exam may be sat again (herkansen bij een voldoende). Immutable and thread-safe.
 */
public enum ImprovementMode {
  /** Not at all. */
  NONE,
  /** After a decision. */
  REQUEST,
  /** Freely. */
  RIGHT
}
