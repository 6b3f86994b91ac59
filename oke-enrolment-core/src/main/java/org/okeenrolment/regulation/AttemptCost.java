package org.okeenrolment.regulation;

/** What an attempt costs (kansverbruik). Immutable and thread-safe. */
public enum AttemptCost {
  /** It uses an attempt up (verbruikte kans). */
  CONSUMES,
  /** It costs nothing. */
  FREE,
  /** Nobody has decided yet; it counts as undecided until somebody does. */
  DECISION
}
