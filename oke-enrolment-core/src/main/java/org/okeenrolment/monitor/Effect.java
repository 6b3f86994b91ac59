package org.okeenrolment.monitor;

import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.privacy.Pseudonym;

/**
 * One thing that a command changed (gevolg).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was done, such as {@code enrolled}
 * @param object the id of what it was done to
 */
public record Effect(String kind, Id object) {
  /**
   * Answers what becomes of it when a student gets a pseudonym.
   *
   * @param pseudonym the pseudonym
   */
  Effect under(Pseudonym pseudonym) {
    return object instanceof StudentId student ? new Effect(kind, pseudonym.of(student)) : this;
  }
}
