package org.okeenrolment.regulation;

/**
 * Which day is compared with the time in which a document is in force (peildatum). Immutable and
 * thread-safe.
 */
public enum Pin {
  /** The day for which is asked. */
  EVENT_DATE,
  /** 1 August of the year in which the student's cohort started. */
  COHORT
}
