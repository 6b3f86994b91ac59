package org.okeenrolment.catalogue;

/**
 * Identifies a room (lokaal); the {@code locationCode} of OKE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the id as text, not blank
 */
public record RoomId(String value) implements Id {
  /** Checks that the value is not blank. */
  public RoomId {
    value = Id.checked(RoomId.class, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
