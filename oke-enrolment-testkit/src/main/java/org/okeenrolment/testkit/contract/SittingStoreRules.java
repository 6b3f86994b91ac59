package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.okeenrolment.testkit.sample.Samples.participation;
import static org.okeenrolment.testkit.sample.Samples.sitting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** The rules of sittings and seats. */
abstract class SittingStoreRules extends EnrolmentStoreRules {
  /** S-1: open sittings come by start, and those in a room only where they overlap. */
  @Test
  public void s1OpenSittingsComeByTheirStart() {
    Interval moment = ONE_SEAT.moment();
    Interval later = new Interval(moment.end(), moment.end().plus(Duration.ofHours(1)));
    Room room = new Room(new RoomId("a-22"), "A-22", 30);
    Sitting second = sitting("a", 5).withMoment(later).withRoom(room);
    Sitting cancelled = sitting("c", 5).withState(SittingState.CANCELLED).withRoom(room);
    store().write(s -> List.of(second, ONE_SEAT, cancelled).forEach(s.sittings()::add));
    assertEquals(
        List.of(ONE_SEAT, second),
        store().read(session -> session.sittings().openFor(ONE_SEAT.exam())));
    assertEquals(List.of(), store().read(s -> s.sittings().openIn(room.id(), moment)));
    assertEquals(List.of(second), store().read(s -> s.sittings().openIn(room.id(), later)));
  }

  /** S-2: seats are claimed once per student, until none is left. */
  @Test
  public void s2SeatsAreClaimedUntilNoneIsLeft() {
    store().write(session -> session.sittings().add(ONE_SEAT));
    assertEquals(SeatClaim.CLAIMED, claim(ANNA));
    assertEquals(SeatClaim.ALREADY_THERE, claim(ANNA));
    assertEquals(SeatClaim.FULL, claim(BRAM));
    assertEquals(1, store().count(session -> session.sittings().seatsTaken(ONE_SEAT.id()).total()));
  }

  /** S-3: a seat that is given back can be claimed again; giving back none does nothing. */
  @Test
  public void s3AReleasedSeatCanBeClaimedAgain() {
    store().write(session -> session.sittings().add(ONE_SEAT));
    assertEquals(SeatClaim.CLAIMED, claim(ANNA));
    store().write(session -> session.sittings().release(ONE_SEAT.id(), BRAM));
    assertEquals(1, store().count(session -> session.sittings().seatsTaken(ONE_SEAT.id()).total()));
    store().write(session -> session.sittings().release(ONE_SEAT.id(), ANNA));
    assertEquals(SeatClaim.CLAIMED, claim(BRAM));
  }

  /** S-4: of many who ask for the last seat at once exactly one gets it. */
  @Test
  public void s4TheLastSeatGoesToExactlyOne() {
    Sitting three = sitting("sitting-3", 3);
    store().write(session -> session.sittings().add(three));
    List<CompletableFuture<SeatClaim>> claims =
        IntStream.range(0, 24)
            .mapToObj(number -> new StudentId("student-" + number))
            .map(
                student ->
                    CompletableFuture.supplyAsync(
                        () -> claim(three.id(), student), Transactions::inNewThread))
            .toList();
    long claimed =
        claims.stream()
            .map(claim -> claim.orTimeout(Transactions.PATIENCE_SECONDS, TimeUnit.SECONDS).join())
            .filter(SeatClaim.CLAIMED::equals)
            .count();
    assertEquals(3, claimed);
    assertEquals(3, store().count(session -> session.sittings().seatsTaken(three.id()).total()));
  }

  /** S-5: who asks for a seat that another transaction may still give back waits for it. */
  @Test
  public void s5WhoClaimsOnTheSameSittingWaits() {
    store().write(session -> session.sittings().add(ONE_SEAT));
    store()
        .checkSecond(
            session -> session.sittings().claim(ONE_SEAT.id(), ANNA, SeatPool.REGULAR),
            session -> session.sittings().claim(ONE_SEAT.id(), BRAM, SeatPool.REGULAR),
            true);
    assertEquals(SeatClaim.ALREADY_THERE, claim(ANNA));
  }

  /**
   * S-6: a capacity that is lowered below the seats that are taken is refused, and so is a stale
   * sitting.
   */
  @Test
  public void s6ACapacityBelowTheSeatsTakenIsRefused() {
    Sitting two = sitting("sitting-2", 2);
    store().write(session -> session.sittings().add(two));
    claim(two.id(), ANNA);
    claim(two.id(), BRAM);
    assertThrows(
        StaleWriteException.class,
        () -> store().write(session -> session.sittings().save(two.withCapacity(1))));
    assertEquals(1, store().count(s -> s.sittings().save(two.withCapacity(3)).revision()));
    assertThrows(
        StaleWriteException.class,
        () -> store().write(session -> session.sittings().save(two.withCapacity(4))));
    assertEquals(2, store().count(session -> session.sittings().seatsTaken(two.id()).total()));
  }

  /** S-7: nobody gets a seat on a sitting that is not open. */
  @Test
  public void s7NobodyGetsASeatOnACancelledSitting() {
    store().write(s -> s.sittings().add(ONE_SEAT.withState(SittingState.CANCELLED)));
    assertEquals(SeatClaim.NOT_OPEN, claim(ANNA));
    assertEquals(0, store().count(session -> session.sittings().seatsTaken(ONE_SEAT.id()).total()));
  }

  /** S-8: the late quota and the capacity end on their own; beyond the capacity nothing ends. */
  @Test
  public void s8TheLateQuotaAndTheCapacityEndOnTheirOwn() {
    Sitting late = ONE_SEAT.withLate(new LateWindow(ONE_SEAT.moment(), 1));
    store().write(session -> session.sittings().add(late));
    List<SeatClaim> claims =
        List.of(
            claim(late.id(), new StudentId("1"), SeatPool.REGULAR),
            claim(late.id(), new StudentId("2"), SeatPool.LATE),
            claim(late.id(), new StudentId("3"), SeatPool.LATE),
            claim(late.id(), new StudentId("4"), SeatPool.BEYOND_CAPACITY));
    assertEquals(
        List.of(SeatClaim.CLAIMED, SeatClaim.CLAIMED, SeatClaim.FULL, SeatClaim.CLAIMED), claims);
    assertEquals(
        new SeatCount(2, 1, 0), store().read(session -> session.sittings().seatsTaken(late.id())));
    assertEquals(SeatClaim.FULL, claim(late.id(), BRAM));
    assertEquals(1, store().count(s -> s.sittings().save(late.withName("Moved")).revision()));
  }

  /** S-9: the sittings of present and former staff that overlap come by start, in any state. */
  @Test
  public void s9TheSittingsOfStaffComeByTheirStart() {
    StaffRole bakker = new StaffRole(new StaffId("bakker"), new Role("invigilator"));
    Interval moment = ONE_SEAT.moment();
    Interval later = new Interval(moment.end(), moment.end().plus(Duration.ofHours(1)));
    Sitting second = sitting("a", 5).withMoment(later).withStaff(bakker);
    Sitting first = sitting("b", 5).withState(SittingState.CANCELLED).withStaff(bakker);
    store().write(s -> List.of(second, first, ONE_SEAT).forEach(s.sittings()::add));
    Sitting taken = ONE_SEAT.withId(new SittingId("c")).withFormerStaff(bakker).withMoment(later);
    store().write(s -> s.sittings().add(taken));
    Interval both = new Interval(moment.start(), later.end());
    assertEquals(
        List.of(first, second, taken),
        store().read(s -> s.sittings().ofStaff(bakker.staff(), both)));
    assertEquals(List.of(first), store().read(s -> s.sittings().ofStaff(bakker.staff(), moment)));
  }

  /** S-10: who takes part has the seat, and who gets no seat does not take part. */
  @Test
  public void s10WhoTakesPartHasTheSeat() {
    store().write(session -> session.sittings().add(ONE_SEAT));
    Participation annas = participation("p-1", ANNA.value(), ONE_SEAT);
    assertEquals(SeatClaim.CLAIMED, store().read(session -> session.seat(annas)));
    assertEquals(
        SeatClaim.FULL,
        store().read(session -> session.seat(participation("p-2", BRAM.value(), ONE_SEAT))));
    assertEquals(SeatClaim.ALREADY_THERE, claim(ANNA));
    assertEquals(List.of(annas), store().read(s -> s.participations().ofSitting(ONE_SEAT.id())));
    assertEquals(List.of(annas), store().read(s -> s.participations().ofStudent(ANNA)));
    assertEquals(new SeatCount(1, 0, 0), store().read(s -> s.sittings().seatsTaken(ONE_SEAT.id())));
  }

  /** S-11: who waits is counted apart, until he has a seat or waits no longer. */
  @Test
  public void s11WhoWaitsIsCountedApart() {
    Participation annas = waiting("p-1", ANNA);
    Participation brams = waiting("p-2", BRAM);
    store()
        .write(
            session -> {
              session.sittings().add(ONE_SEAT);
              session.participations().add(annas);
              assertEquals(new SeatCount(0, 0, 1), session.sittings().seatsTaken(ONE_SEAT.id()));
              session.participations().add(brams);
            });
    assertEquals(new SeatCount(0, 0, 2), store().read(s -> s.sittings().seatsTaken(ONE_SEAT.id())));
    assertEquals(SeatClaim.CLAIMED, claim(ANNA));
    store()
        .write(
            s -> {
              s.participations().save(annas.withState(ParticipationState.SIGNED_UP));
              s.participations().save(brams.withState(ParticipationState.CANCELLED));
            });
    assertEquals(new SeatCount(1, 0, 0), store().read(s -> s.sittings().seatsTaken(ONE_SEAT.id())));
  }

  private static Participation waiting(String id, StudentId student) {
    return participation(id, student.value(), ONE_SEAT).withState(ParticipationState.WAITING);
  }

  private SeatClaim claim(StudentId student) {
    return claim(ONE_SEAT.id(), student);
  }

  private SeatClaim claim(SittingId sitting, StudentId student) {
    return claim(sitting, student, SeatPool.REGULAR);
  }

  private SeatClaim claim(SittingId sitting, StudentId student, SeatPool pool) {
    return store().read(session -> session.sittings().claim(sitting, student, pool));
  }
}
