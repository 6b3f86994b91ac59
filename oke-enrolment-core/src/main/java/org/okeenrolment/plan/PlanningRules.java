package org.okeenrolment.plan;

import java.time.Instant;
import java.util.List;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Reason;

/** The rules of planning sittings (plannen van zittingen), as pure functions. */
public final class PlanningRules {
  private PlanningRules() {}

  /**
   * Finds whether the room holds as many students as the sitting.
   *
   * @param room the room
   * @param capacity the capacity of the sitting
   * @param found where the findings go
   */
  public static void theRoomIsLargeEnough(Room room, int capacity, Considerations found) {
    if (capacity > room.capacity()) {
      found.refuse(
          Reason.of("ROOM_TOO_SMALL")
              .putFacts("room", room.name())
              .putFacts("roomCapacity", room.capacity())
              .putFacts("capacity", capacity)
              .build());
    }
  }

  /**
   * Finds whether the room is free.
   *
   * @param overlapping the open sittings in the room that overlap the moment
   * @param found where the findings go
   */
  public static void theRoomIsFree(List<Sitting> overlapping, Considerations found) {
    overlapping.forEach(
        other ->
            found.refuse(
                Reason.of("ROOM_IN_USE")
                    .putFacts("sitting", other.id().value())
                    .putFacts("name", other.name())
                    .putFacts("from", other.moment().start())
                    .putFacts("until", other.moment().end())
                    .build()));
  }

  /**
   * Finds whether the moment is still to come.
   *
   * @param start the start of the sitting
   * @param now the moment of the command
   * @param found where the findings go
   */
  public static void theMomentIsToCome(Instant start, Instant now, Considerations found) {
    if (!start.isAfter(now)) {
      found.refuse(Reason.of("SITTING_STARTED").putFacts("start", start).build());
    }
  }

  /**
   * Finds whether the sitting is open.
   *
   * @param sitting the sitting
   * @param found where the findings go
   */
  public static void theSittingIsOpen(Sitting sitting, Considerations found) {
    if (sitting.state() != SittingState.OPEN) {
      found.refuse(
          Reason.of(
                  sitting.state() == SittingState.CANCELLED
                      ? "SITTING_CANCELLED"
                      : "SITTING_CLOSED")
              .putFacts("sitting", sitting.id().value())
              .build());
    }
  }

  /**
   * Finds whether everybody who has a seat keeps it.
   *
   * @param capacity the new capacity
   * @param taken how many seats are taken
   * @param found where the findings go
   */
  public static void everybodyKeepsHisSeat(int capacity, int taken, Considerations found) {
    if (capacity < taken) {
      found.refuse(
          Reason.of("SEATS_TAKEN").putFacts("capacity", capacity).putFacts("taken", taken).build());
    }
  }

  /**
   * Finds whether the sitting is over.
   *
   * @param sitting the sitting
   * @param now the moment of the command
   * @param found where the findings go
   */
  public static void theSittingIsOver(Sitting sitting, Instant now, Considerations found) {
    if (now.isBefore(sitting.moment().end())) {
      found.refuse(
          Reason.of("SITTING_NOT_OVER")
              .putFacts("end", sitting.moment().end())
              .liftsAt(sitting.moment().end())
              .build());
    }
  }
}
