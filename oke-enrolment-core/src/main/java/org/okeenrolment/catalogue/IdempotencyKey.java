package org.okeenrolment.catalogue;

/**
 * The key under which a command is given, so that giving it again does it once
 * (idempotentiesleutel): chosen by the host, a new one for each thing that somebody asks for, such
 * as a random UUID.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the key as text, not blank
 */
public record IdempotencyKey(String value) implements Id {
  /** Checks that the value is not blank. */
  public IdempotencyKey {
    value = Id.checked(IdempotencyKey.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
