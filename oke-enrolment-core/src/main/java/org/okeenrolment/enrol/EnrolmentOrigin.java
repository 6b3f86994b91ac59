package org.okeenrolment.enrol;

/** Where an enrolment came from (herkomst). Immutable and thread-safe. */
public enum EnrolmentOrigin {
  /** Made automatically for a programme and cohort (automatisch). */
  AUTOMATIC,
  /** Made by hand by staff (handmatig). */
  MANUAL,
  /** Received from the registration system over OKE flow 1. */
  OKE,
  /** Moved from the school year before (doorgeschoven). */
  CARRIED_OVER
}
