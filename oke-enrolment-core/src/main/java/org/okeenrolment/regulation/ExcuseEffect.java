package org.okeenrolment.regulation;

/**
 * What an accepted excuse for absence does (gevolg van een geldige reden). Immutable and
 * thread-safe.
 */
public enum ExcuseEffect {
  /** Nothing: an excuse is not possible. */
  NONE,
  /** It gives the lost attempt back. */
  RESTORE,
  /** It supports a request for an extra attempt. */
  EXTRA
}
