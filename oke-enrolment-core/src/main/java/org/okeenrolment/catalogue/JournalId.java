package org.okeenrolment.catalogue;

/**
 * Identifies an entry of the journal (journaal): one accepted command and all that it caused.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record JournalId(String value) implements Id {
  /** Checks that the value is not blank. */
  public JournalId {
    value = Id.checked(JournalId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
