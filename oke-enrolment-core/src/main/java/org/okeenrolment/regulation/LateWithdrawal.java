package org.okeenrolment.regulation;

/**
 * What happens to a withdrawal after the last free day (te laat afmelden). Immutable and
 * thread-safe.
 */
public enum LateWithdrawal {
  /** The student cannot withdraw. */
  NOT_POSSIBLE,
  /** He can, and it costs him an attempt. */
  COSTS_ATTEMPT,
  /** Somebody decides. */
  DECISION
}
