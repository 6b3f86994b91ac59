package org.okeenrolment.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.regulation.Level;

/**
 * One planned occasion on which an exam is taken (zitting, examenmoment; {@code ComponentOffering}
 * of OKE flow 2).
 *
 * <p>Seats that are taken are counted by the store, not here. What is cancelled keeps its key data,
 * so that late results are accepted. Immutable and thread-safe.
 *
 * @param id identifies the sitting
 * @param exam the exam
 * @param name the name by which the invigilator recognises it
 * @param moment when it is held
 * @param room where it is held; empty when there is no fixed place
 * @param capacity how many students can take part, at most what the room holds
 * @param selfSignUp when students may sign themselves up for it; empty: as the regulation says
 * @param late a later time with seats of its own, if there is one
 * @param staff who of the staff is there
 * @param formerStaff who of the staff was taken off it, so that his calendar takes it out
 * @param level the level on which the exam is taken
 * @param part the part of the exam that is taken; empty: the whole exam
 * @param conditions under which conditions it is taken
 * @param announcedAt when its time and place were made known
 * @param state how far it is
 * @param recorded how it came to be stored, or was changed last
 * @param revision counts the changes, from 0; a store refuses to save a stale one
 */
@Value.Builder
public record Sitting(
    SittingId id,
    ExamId exam,
    String name,
    Interval moment,
    Optional<Room> room,
    int capacity,
    Optional<Interval> selfSignUp,
    Optional<LateWindow> late,
    List<StaffRole> staff,
    List<StaffRole> formerStaff,
    Level level,
    Optional<String> part,
    SittingConditions conditions,
    Instant announcedAt,
    SittingState state,
    Recorded recorded,
    int revision)
    implements WithSitting {
  /** Takes a copy of the staff and checks that there is a seat. */
  public Sitting {
    staff = List.copyOf(staff);
    formerStaff = List.copyOf(formerStaff);
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "The capacity (%d) of sitting (%s) is less than 1.%nMaybe cancel the sitting instead."
              .formatted(capacity, id));
    }
  }

  /**
   * Answers whether a member of staff is there, in whatever role.
   *
   * @param one the member of staff
   */
  public boolean hasStaff(StaffId one) {
    return staff.stream().map(StaffRole::staff).anyMatch(one::equals);
  }

  /**
   * Answers the same where whoever was on it before, and is not now, is former staff.
   *
   * @param before the sitting before it was changed
   */
  public Sitting changedFrom(Sitting before) {
    return withFormerStaff(
        Stream.concat(before.formerStaff().stream(), before.staff().stream())
            .filter(one -> !staff.contains(one))
            .distinct()
            .toList());
  }

  /**
   * Answers out of which seats somebody is seated who is signed up at a moment.
   *
   * @param now the moment
   */
  public SeatPool pool(Instant now) {
    return late.filter(one -> one.window().contains(now)).isPresent()
        ? SeatPool.LATE
        : SeatPool.REGULAR;
  }

  /**
   * Answers how many seats a pool has.
   *
   * @param pool the pool, but for {@link SeatPool#BEYOND_CAPACITY} one of which the seats end
   */
  public int seats(SeatPool pool) {
    return pool == SeatPool.LATE ? late.map(LateWindow::quota).orElse(0) : capacity;
  }

  /**
   * Answers how many seats of a pool are left.
   *
   * @param pool the pool
   * @param taken how many seats are taken
   */
  public int seatsLeft(SeatPool pool, SeatCount taken) {
    return Math.max(0, seats(pool) - taken.of(pool));
  }

  /** Answers a builder for an open sitting of the whole exam, on the required level. */
  public static SittingBuilder builder() {
    return new SittingBuilder()
        .state(SittingState.OPEN)
        .level(Level.REQUIRED)
        .conditions(SittingConditions.none())
        .revision(0);
  }
}
