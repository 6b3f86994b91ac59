package org.okeenrolment.adapter.review;

/** What figures are about, in the order of the page (onderwerp). Immutable and thread-safe. */
enum Topic {
  ENROLMENTS,
  ATTEMPTS,
  ATTENDANCE,
  RESULTS,
  SITTINGS,
  MESSAGES,
  FINDINGS,
  REGULATIONS
}
