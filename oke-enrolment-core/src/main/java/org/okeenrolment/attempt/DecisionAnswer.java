package org.okeenrolment.attempt;

import org.okeenrolment.catalogue.Recorded;

/**
 * What was decided on a request (besluit op een verzoek).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind granted, refused or lapsed
 * @param reason why
 * @param recorded when it was decided and by whom
 */
public record DecisionAnswer(Kind kind, String reason, Recorded recorded) {
  /** Which way it was decided (strekking van het besluit). Immutable and thread-safe. */
  public enum Kind {
    /** What was asked is granted (toegekend), and booked. */
    GRANTED,
    /** What was asked is refused (afgewezen). */
    REFUSED,
    /** Nobody decided before the enrolment ended, and nobody can any more (vervallen). */
    LAPSED
  }
}
