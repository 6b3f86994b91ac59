package org.okeenrolment.enrol;

/** How far an enrolment is (status van een toetsinschrijving). Immutable and thread-safe. */
public enum EnrolmentState {
  /** The exam still has to be passed (open). */
  OPEN,
  /** The exam was passed with an established result (afgerond). */
  COMPLETED,
  /** The student was withdrawn (afgemeld, uitgeschreven). */
  WITHDRAWN,
  /** The student is exempted (vrijgesteld). */
  EXEMPTED,
  /** Moved to the next school year; the work goes on in the enrolment carried over (gesloten). */
  CLOSED
}
