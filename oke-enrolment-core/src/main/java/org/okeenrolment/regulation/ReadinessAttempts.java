package org.okeenrolment.regulation;

/** For which attempts a Go is needed (goedkeuring per kans). Immutable and thread-safe. */
public enum ReadinessAttempts {
  /** For every attempt. */
  ALL,
  /** Only while no attempt is used. */
  FIRST
}
