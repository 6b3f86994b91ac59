package org.okeenrolment.plan;

import java.time.Instant;
import java.util.List;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Reason;

/**
 * The rules of planning sittings (plannen van zittingen), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class PlanningRules {
  private PlanningRules() {}

  /**
   * Finds whether the room holds as many students as the sitting, with those of its late window.
   *
   * @param room the room
   * @param sitting the sitting
   * @param found where the findings go
   */
  public static void theRoomIsLargeEnough(Room room, Sitting sitting, Considerations found) {
    int capacity = seats(sitting);
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
   * Answers whether a changed sitting has more seats than before, with those of its late window.
   *
   * @param before the sitting as it is
   * @param changed the sitting as it shall be
   */
  public static boolean needsMoreSeats(Sitting before, Sitting changed) {
    return seats(changed) > seats(before);
  }

  private static int seats(Sitting sitting) {
    return sitting.capacity() + sitting.seats(SeatPool.LATE);
  }

  /**
   * Finds whether a member of staff is free.
   *
   * @param staff the member of staff
   * @param overlapping the other open sittings at which he is at that time
   * @param found where the findings go
   */
  public static void theStaffIsFree(
      StaffId staff, List<Sitting> overlapping, Considerations found) {
    overlapping.forEach(
        other ->
            found.refuse(
                Reason.of("STAFF_IN_USE")
                    .putFacts("staff", staff.value())
                    .putFacts("sitting", other.id().value())
                    .putFacts("name", other.name())
                    .putFacts("from", other.moment().start())
                    .putFacts("until", other.moment().end())
                    .build()));
  }

  /**
   * Finds whether a changed sitting is still the same one, as it was read.
   *
   * @param now the sitting as it is
   * @param changed the sitting as it shall be
   * @param found where the findings go
   */
  public static void itIsTheSameSitting(Sitting now, Sitting changed, Considerations found) {
    if (now.revision() != changed.revision()) {
      found.refuse(
          Reason.of("SITTING_CHANGED_MEANWHILE").putFacts("sitting", now.id().value()).build());
    }
    if (!now.exam().equals(changed.exam())
        || now.level() != changed.level()
        || !now.part().equals(changed.part())
        || now.state() != changed.state()) {
      found.refuse(Reason.of("OTHER_SITTING").putFacts("sitting", now.id().value()).build());
    }
  }

  /**
   * Finds whether somebody can be moved from one sitting to another.
   *
   * @param target the sitting to which he moves
   * @param from the sitting from which he moves
   * @param found where the findings go
   */
  public static void itIsAnotherSittingOfTheExam(
      Sitting target, Sitting from, Considerations found) {
    if (target.id().equals(from.id()) || !target.exam().equals(from.exam())) {
      found.refuse(
          Reason.of("OTHER_EXAM")
              .putFacts("sitting", target.id().value())
              .putFacts("exam", target.exam().value())
              .build());
    }
  }

  /**
   * Finds whether sittings are for the same exam.
   *
   * @param sittings the sittings
   * @param found where the findings go
   */
  public static void theyAreForTheSameExam(List<Sitting> sittings, Considerations found) {
    sittings.stream()
        .filter(other -> !other.exam().equals(sittings.get(0).exam()))
        .forEach(
            other ->
                found.refuse(
                    Reason.of("OTHER_EXAM")
                        .putFacts("sitting", other.id().value())
                        .putFacts("exam", other.exam().value())
                        .build()));
  }

  /**
   * Finds whether sittings are for the same part of the exam, or all for the whole of it.
   *
   * @param sittings the sittings
   * @param found where the findings go
   */
  public static void theyAreForTheSamePart(List<Sitting> sittings, Considerations found) {
    sittings.stream()
        .filter(other -> !other.part().equals(sittings.get(0).part()))
        .forEach(
            other ->
                found.refuse(
                    Reason.of("OTHER_PART")
                        .putFacts("sitting", other.id().value())
                        .putFacts("other", sittings.get(0).id().value())
                        .build()));
  }

  /**
   * Finds whether nobody is signed up.
   *
   * @param signedUp how many students are
   * @param found where the findings go
   */
  public static void nobodyIsSignedUp(int signedUp, Considerations found) {
    if (signedUp > 0) {
      found.refuse(Reason.of("HAS_PARTICIPANTS").putFacts("signedUp", signedUp).build());
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
   * @param now the sitting as it is
   * @param changed the sitting as it shall be
   * @param taken how many seats are taken
   * @param found where the findings go
   */
  public static void everybodyKeepsHisSeat(
      Sitting now, Sitting changed, SeatCount taken, Considerations found) {
    for (SeatPool pool : List.of(SeatPool.REGULAR, SeatPool.LATE)) {
      int seats = changed.seats(pool);
      if (seats < now.seats(pool) && seats < taken.of(pool)) {
        found.refuse(
            Reason.of("SEATS_TAKEN")
                .putFacts("capacity", seats)
                .putFacts("taken", taken.of(pool))
                .build());
      }
    }
  }

  /**
   * Finds whether the sitting is over, also for whoever sits longer.
   *
   * @param end when the last of its participants ends
   * @param now the moment of the command
   * @param found where the findings go
   */
  public static void theSittingIsOver(Instant end, Instant now, Considerations found) {
    if (now.isBefore(end)) {
      found.refuse(Reason.of("SITTING_NOT_OVER").putFacts("end", end).liftsAt(end).build());
    }
  }
}
