package org.okeenrolment.signup;

/** How far a participation is (status van een deelname). Immutable and thread-safe. */
public enum ParticipationState {
  /** Signed up for a sitting to come; it reserves an attempt (aangemeld). */
  SIGNED_UP,
  /** Waits for a seat that is given back; it reserves nothing (wachtlijst). */
  WAITING,
  /** Cancelled; results that still come in are accepted (geannuleerd). */
  CANCELLED,
  /** He sat without being signed up; he takes no seat (niet gepland). */
  UNPLANNED,
  /** The attempt is booked (afgerond). */
  FINISHED
}
