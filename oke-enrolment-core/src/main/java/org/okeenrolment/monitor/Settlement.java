package org.okeenrolment.monitor;

import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.privacy.Pseudonym;

/**
 * What somebody did about a finding (afhandeling van een bevinding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how it was settled
 * @param reason why, or what was done
 * @param recorded when it was settled and by whom
 */
public record Settlement(Kind kind, String reason, Recorded recorded) {
  /** How a finding is settled (wijze van afhandelen). Immutable and thread-safe. */
  public enum Kind {
    /** Somebody looked at it, and nothing has to be done (bekeken). */
    LOOKED_AT,
    /** What was wrong is right now (hersteld). */
    REPAIRED
  }

  Settlement under(Pseudonym pseudonym, boolean his) {
    return new Settlement(kind, pseudonym.of(reason, his), pseudonym.of(recorded));
  }
}
