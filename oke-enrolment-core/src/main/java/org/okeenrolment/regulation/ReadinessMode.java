package org.okeenrolment.regulation;

/**
 * What an opinion on readiness is worth (gewicht van de goedkeuring). Immutable and thread-safe.
 */
public enum ReadinessMode {
  /** Every Go is needed. */
  REQUIRED,
  /** Only a negative opinion matters. */
  ADVICE
}
