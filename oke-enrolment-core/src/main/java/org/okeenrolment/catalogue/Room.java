package org.okeenrolment.catalogue;

/**
 * A room (lokaal) in which sittings are held.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the room
 * @param name the name for people, such as {@code A-22}
 * @param capacity how many students can sit in it, at least 1
 */
public record Room(RoomId id, String name, int capacity) {
  /** Checks that there is at least one seat. */
  public Room {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "The capacity (%d) of room (%s) is less than 1.%nMaybe the room is out of use: leave it out."
              .formatted(capacity, id));
    }
  }
}
