package org.okeenrolment.result;

import org.okeenrolment.catalogue.Id;

/**
 * Identifies one entry of the result history (resultaat).
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record ResultId(String value) implements Id {
  /** Checks that the value is not blank. */
  public ResultId {
    value = Id.checked(ResultId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
