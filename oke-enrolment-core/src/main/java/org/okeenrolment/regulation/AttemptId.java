package org.okeenrolment.regulation;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies an attempt (examenkans); it stays the same when a fact about the attempt is replaced
 * by a later one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record AttemptId(String value) implements Id {
  /** Checks that the value is not blank. */
  public AttemptId {
    value = Id.checked(AttemptId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
