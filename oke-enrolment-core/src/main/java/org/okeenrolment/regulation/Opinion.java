package org.okeenrolment.regulation;

/**
 * An opinion on whether a student is ready for an exam (oordeel over examenrijpheid). Immutable and
 * thread-safe.
 */
public enum Opinion {
  /** The student is ready. */
  GO,
  /** The student is not ready. */
  NO_GO,
  /** The earlier opinion of this role no longer holds, and none takes its place. */
  WITHDRAWN
}
