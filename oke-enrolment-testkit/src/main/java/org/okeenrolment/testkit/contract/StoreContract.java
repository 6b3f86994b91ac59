package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.okeenrolment.testkit.sample.Samples.attempt;
import static org.okeenrolment.testkit.sample.Samples.enrolment;
import static org.okeenrolment.testkit.sample.Samples.entry;
import static org.okeenrolment.testkit.sample.Samples.finding;
import static org.okeenrolment.testkit.sample.Samples.go;
import static org.okeenrolment.testkit.sample.Samples.participation;
import static org.okeenrolment.testkit.sample.Samples.report;
import static org.okeenrolment.testkit.sample.Samples.result;
import static org.okeenrolment.testkit.sample.Samples.sitting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.Opinion;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What every {@link Store} must keep, as numbered rules; CONTRACT.md of the testkit explains them.
 * Extend it and answer a new, empty store.
 *
 * <p>A test class, used by one thread.
 */
public abstract class StoreContract {
  private static final StudentId ANNA = new StudentId("anna");
  private static final StudentId BRAM = new StudentId("bram");
  private static final PartnerId SIS = new PartnerId("sis");
  private static final Sitting ONE_SEAT = sitting("sitting-1", 1);

  private Transactions store = new Transactions(StoreContract::none);

  /** Makes the contract. */
  protected StoreContract() {}

  /** Answers a new, empty store for each test. */
  protected abstract Store newStore();

  /** Starts each test with a new store. */
  @BeforeEach
  public final void startEmpty() {
    store = new Transactions(newStore());
  }

  /** T-1: work that throws stores nothing, of no repository. */
  @Test
  public void t1WorkThatThrowsStoresNothing() {
    store.write(session -> session.sittings().add(ONE_SEAT));
    store.writeAndThrow(
        session -> {
          session.enrolments().addAll(List.of(enrolment("e-1", "anna")));
          session.approvals().add(go("anna"));
          session.attempts().append(attempt("a-1", "anna"));
          session.participations().add(participation("p-1", "anna", ONE_SEAT));
          session.results().add(result("r-1", new ParticipationId("p-1"), "6"));
          session.journal().append(entry("j-1"));
          session.journal().add(finding("TEST"));
          session.outbox().append(queued("o-1"));
          session.sittings().claim(ONE_SEAT.id(), ANNA);
        });
    assertEquals(0, store.count(session -> session.enrolments().ofStudent(ANNA).size()));
    assertEquals(0, store.count(session -> session.approvals().of(Samples.of("anna")).size()));
    assertEquals(
        0, store.count(session -> session.attempts().ledger(Samples.of("anna")).facts().size()));
    assertEquals(0, store.count(session -> session.participations().ofStudent(ANNA).size()));
    assertEquals(0, store.count(s -> s.results().history(new ParticipationId("p-1")).size()));
    assertEquals(0, store.count(session -> session.journal().entries(null, 9).size()));
    assertEquals(0, store.count(session -> session.journal().findings().size()));
    assertEquals(0, store.count(session -> session.outbox().pending(9).size()));
    assertEquals(0, store.count(session -> session.sittings().seatsTaken(ONE_SEAT.id())));
  }

  /** T-2: nobody else sees what is not committed, and everybody what is. */
  @Test
  public void t2NobodyElseSeesWhatIsNotCommitted() {
    int seenInside =
        store.read(
            session -> {
              session.enrolments().addAll(List.of(enrolment("e-1", "anna")));
              return enrolmentsSeenElsewhere();
            });
    assertEquals(0, seenInside);
    assertEquals(1, enrolmentsSeenElsewhere());
  }

  /** T-3: two transactions that lock the same student wait for each other. */
  @Test
  public void t3WhoLocksTheSameStudentWaits() {
    store.checkSecond(session -> session.lock(ANNA), session -> session.lock(ANNA), true);
  }

  /** T-4: transactions that lock different students run side by side; a lock is taken again. */
  @Test
  public void t4WhoLocksAnotherStudentDoesNotWait() {
    store.checkSecond(
        session -> {
          session.lock(ANNA);
          session.lock(ANNA);
        },
        session -> session.lock(BRAM),
        false);
  }

  /** E-1: an enrolment that was added is found by its id, with everything in it. */
  @Test
  public void e1AnEnrolmentIsFoundByItsId() {
    Enrolment full =
        enrolment("e-1", "anna")
            .withPartner(new PartnerReference(SIS, "offering", "association"))
            .withCarriedOverFrom(new EnrolmentId("e-0"));
    store.write(session -> session.enrolments().addAll(List.of(full)));
    assertEquals(Optional.of(full), store.read(session -> session.enrolments().find(full.id())));
    assertEquals(
        Optional.empty(),
        store.read(session -> session.enrolments().find(new EnrolmentId("unknown"))));
  }

  /** E-2: the enrolments of a student come in the order in which they were added. */
  @Test
  public void e2EnrolmentsOfAStudentComeInTheirOrder() {
    Enrolment first = enrolment("z", "anna").withState(EnrolmentState.CLOSED);
    Enrolment second = enrolment("a", "anna");
    store.write(session -> session.enrolments().addAll(List.of(first)));
    List<Enrolment> inside =
        store.read(
            session -> {
              session.enrolments().addAll(List.of(second, enrolment("b", "bram")));
              return session.enrolments().ofStudent(ANNA);
            });
    assertEquals(List.of(first, second), inside);
    assertEquals(inside, store.read(session -> session.enrolments().ofStudent(ANNA)));
  }

  /** E-3: a second open enrolment for a student and exam is refused, new or saved. */
  @Test
  public void e3ASecondOpenEnrolmentIsRefused() {
    Enrolment closed = enrolment("e-0", "anna").withState(EnrolmentState.CLOSED);
    Enrolment open = enrolment("e-1", "anna");
    store.write(session -> session.enrolments().addAll(List.of(closed, open)));
    assertThrows(
        DuplicateException.class,
        () -> store.write(s -> s.enrolments().addAll(List.of(enrolment("e-2", "anna")))));
    assertThrows(
        DuplicateException.class,
        () -> store.write(s -> s.enrolments().save(closed.withState(EnrolmentState.OPEN))));
  }

  /** E-4: saving raises the revision by one, and a stale revision is refused. */
  @Test
  public void e4AStaleEnrolmentIsRefused() {
    Enrolment read = enrolment("e-1", "anna");
    store.write(session -> session.enrolments().addAll(List.of(read)));
    Enrolment saved =
        store.read(s -> s.enrolments().save(read.withState(EnrolmentState.WITHDRAWN)));
    assertEquals(1, saved.revision());
    assertEquals(Optional.of(saved), store.read(s -> s.enrolments().find(read.id())));
    assertThrows(StaleWriteException.class, () -> store.write(s -> s.enrolments().save(read)));
  }

  /** E-5: pages of students with an open enrolment have no gaps and no doubles, by id. */
  @Test
  public void e5StudentsComeInPagesByTheirIds() {
    store.write(
        session ->
            List.of("d", "b", "e", "a", "c")
                .forEach(
                    student ->
                        session.enrolments().addAll(List.of(enrolment("e-" + student, student)))));
    store.write(session -> withdraw(session.enrolments().find(new EnrolmentId("e-c")), session));
    assertEquals(List.of("a", "b", "d", "e"), pagedByExam());
    assertEquals(List.of("a", "b", "d", "e"), pagedByYear(Samples.YEAR));
    assertEquals(List.of(), pagedByYear(Samples.YEAR.next()));
  }

  /** E-6: an enrolment is found by the id of the partner, the newest where there are more. */
  @Test
  public void e6AnEnrolmentIsFoundByTheIdOfThePartner() {
    PartnerReference reference = new PartnerReference(SIS, "offering", "association");
    Enrolment older =
        enrolment("e-1", "anna").withPartner(reference).withState(EnrolmentState.WITHDRAWN);
    store.write(session -> session.enrolments().addAll(List.of(older, enrolment("e-2", "anna"))));
    Enrolment linked =
        store.read(s -> s.enrolments().save(enrolment("e-2", "anna").withPartner(reference)));
    assertEquals(
        Optional.of(linked), store.read(s -> s.enrolments().ofPartner(SIS, "association")));
    assertEquals(
        Optional.empty(),
        store.read(s -> s.enrolments().ofPartner(new PartnerId("other"), "association")));
  }

  /** opinions are kept in the order in which they were added. */
  @Test
  public void a1OpinionsComeInTheirOrder() {
    store.write(session -> session.approvals().add(go("anna")));
    store.write(session -> session.approvals().add(go("anna").withOpinion(Opinion.NO_GO)));
    store.write(session -> session.approvals().add(go("bram")));
    assertEquals(
        List.of(go("anna"), go("anna").withOpinion(Opinion.NO_GO)),
        store.read(session -> session.approvals().of(Samples.of("anna"))));
  }

  /** L-1: the facts of a ledger come in the order in which they were added, and all of them. */
  @Test
  public void l1FactsOfALedgerComeInTheirOrder() {
    store.write(session -> session.attempts().append(attempt("z", "anna")));
    store.write(session -> session.attempts().append(attempt("a", "anna").withSequence(2)));
    store.write(session -> session.attempts().append(attempt("z", "anna").withPassed(true)));
    assertEquals(
        List.of(
            attempt("z", "anna"),
            attempt("a", "anna").withSequence(2),
            attempt("z", "anna").withPassed(true)),
        store.read(session -> session.attempts().ledger(Samples.of("anna")).facts()));
  }

  /** S-1: open sittings come by start, and those in a room only where they overlap. */
  @Test
  public void s1OpenSittingsComeByTheirStart() {
    Interval moment = ONE_SEAT.moment();
    Interval later = new Interval(moment.end(), moment.end().plus(Duration.ofHours(1)));
    Room room = new Room(new RoomId("a-22"), "A-22", 30);
    Sitting second = sitting("a", 5).withMoment(later).withRoom(room);
    Sitting cancelled = sitting("c", 5).withState(SittingState.CANCELLED).withRoom(room);
    store.write(s -> List.of(second, ONE_SEAT, cancelled).forEach(s.sittings()::add));
    assertEquals(
        List.of(ONE_SEAT, second),
        store.read(session -> session.sittings().openFor(ONE_SEAT.exam())));
    assertEquals(List.of(), store.read(s -> s.sittings().openIn(room.id(), moment)));
    assertEquals(List.of(second), store.read(s -> s.sittings().openIn(room.id(), later)));
  }

  /** S-2: seats are claimed once per student, until none is left. */
  @Test
  public void s2SeatsAreClaimedUntilNoneIsLeft() {
    store.write(session -> session.sittings().add(ONE_SEAT));
    assertEquals(SeatClaim.CLAIMED, claim(ANNA));
    assertEquals(SeatClaim.ALREADY_THERE, claim(ANNA));
    assertEquals(SeatClaim.FULL, claim(BRAM));
    assertEquals(1, store.count(session -> session.sittings().seatsTaken(ONE_SEAT.id())));
  }

  /** S-3: a seat that is given back can be claimed again; giving back none does nothing. */
  @Test
  public void s3AReleasedSeatCanBeClaimedAgain() {
    store.write(session -> session.sittings().add(ONE_SEAT));
    assertEquals(SeatClaim.CLAIMED, claim(ANNA));
    store.write(session -> session.sittings().release(ONE_SEAT.id(), BRAM));
    assertEquals(1, store.count(session -> session.sittings().seatsTaken(ONE_SEAT.id())));
    store.write(session -> session.sittings().release(ONE_SEAT.id(), ANNA));
    assertEquals(SeatClaim.CLAIMED, claim(BRAM));
  }

  /** S-4: of many who ask for the last seat at once exactly one gets it. */
  @Test
  public void s4TheLastSeatGoesToExactlyOne() {
    Sitting three = sitting("sitting-3", 3);
    store.write(session -> session.sittings().add(three));
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
    assertEquals(3, store.count(session -> session.sittings().seatsTaken(three.id())));
  }

  /** S-5: who asks for a seat that another transaction may still give back waits for it. */
  @Test
  public void s5WhoClaimsOnTheSameSittingWaits() {
    store.write(session -> session.sittings().add(ONE_SEAT));
    store.checkSecond(
        session -> session.sittings().claim(ONE_SEAT.id(), ANNA),
        session -> session.sittings().claim(ONE_SEAT.id(), BRAM),
        true);
    assertEquals(SeatClaim.ALREADY_THERE, claim(ANNA));
  }

  /** S-6: a capacity below the seats that are taken is refused, and so is a stale sitting. */
  @Test
  public void s6ACapacityBelowTheSeatsTakenIsRefused() {
    Sitting two = sitting("sitting-2", 2);
    store.write(session -> session.sittings().add(two));
    claim(two.id(), ANNA);
    claim(two.id(), BRAM);
    assertThrows(
        StaleWriteException.class,
        () -> store.write(session -> session.sittings().save(two.withCapacity(1))));
    assertEquals(1, store.count(s -> s.sittings().save(two.withCapacity(3)).revision()));
    assertThrows(
        StaleWriteException.class,
        () -> store.write(session -> session.sittings().save(two.withCapacity(4))));
    assertEquals(2, store.count(session -> session.sittings().seatsTaken(two.id())));
  }

  /** S-7: nobody gets a seat on a sitting that is not open. */
  @Test
  public void s7NobodyGetsASeatOnACancelledSitting() {
    store.write(s -> s.sittings().add(ONE_SEAT.withState(SittingState.CANCELLED)));
    assertEquals(SeatClaim.NOT_OPEN, claim(ANNA));
    assertEquals(0, store.count(session -> session.sittings().seatsTaken(ONE_SEAT.id())));
  }

  /** P-1: participations are found by id, by student in their order, by sitting by student. */
  @Test
  public void p1ParticipationsAreFoundByStudentAndSitting() {
    Sitting other = sitting("sitting-2", 1);
    Participation bram = participation("p-1", "bram", ONE_SEAT);
    Participation anna = participation("p-2", "anna", ONE_SEAT);
    Participation again = participation("p-0", "anna", other);
    store.write(s -> List.of(bram, anna, again).forEach(s.participations()::add));
    assertEquals(Optional.of(bram), store.read(s -> s.participations().find(bram.id())));
    assertEquals(List.of(anna, again), store.read(s -> s.participations().ofStudent(ANNA)));
    assertEquals(List.of(anna, bram), store.read(s -> s.participations().ofSitting(ONE_SEAT.id())));
  }

  /** P-2: saving raises the revision by one, and a stale revision is refused. */
  @Test
  public void p2AStaleParticipationIsRefused() {
    Participation read = participation("p-1", "anna", ONE_SEAT);
    store.write(session -> session.participations().add(read));
    assertEquals(1, store.count(session -> session.participations().save(read).revision()));
    assertThrows(StaleWriteException.class, () -> store.write(s -> s.participations().save(read)));
  }

  /** results and reports come in the order in which they were added. */
  @Test
  public void r1ResultsAndReportsComeInTheirOrder() {
    ParticipationId id = new ParticipationId("p-1");
    store.write(session -> session.results().add(result("z", id, "5")));
    store.write(session -> session.results().add(result("a", id, "6")));
    store.write(session -> session.results().add(report(ONE_SEAT.id(), "fire alarm")));
    store.write(session -> session.results().add(report(ONE_SEAT.id(), "all clear")));
    assertEquals(
        List.of(result("z", id, "5"), result("a", id, "6")),
        store.read(session -> session.results().history(id)));
    assertEquals(
        List.of(report(ONE_SEAT.id(), "fire alarm"), report(ONE_SEAT.id(), "all clear")),
        store.read(session -> session.results().reports(ONE_SEAT.id())));
  }

  /** J-1: journal entries come in pages, in the order in which they were first added. */
  @Test
  public void j1JournalEntriesComeInPages() {
    for (String id : List.of("c", "a", "b")) {
      store.write(session -> session.journal().append(entry(id)));
    }
    assertEquals(List.of(entry("c"), entry("a")), store.read(s -> s.journal().entries(null, 2)));
    assertEquals(List.of(entry("b")), store.read(s -> s.journal().entries(entry("a").id(), 2)));
  }

  /** J-2: an entry of the same id adds its effects to the first. */
  @Test
  public void j2AnEntryOfTheSameIdAddsItsEffects() {
    Effect first = new Effect("enrolled", new EnrolmentId("e-1"));
    Effect second = new Effect("enrolled", new EnrolmentId("e-2"));
    store.write(session -> session.journal().append(entry("run").withEffects(first)));
    store.write(session -> session.journal().append(entry("other")));
    store.write(session -> session.journal().append(entry("run").withEffects(second)));
    assertEquals(
        List.of(entry("run").withEffects(first, second), entry("other")),
        store.read(session -> session.journal().entries(null, 9)));
  }

  /** J-3: findings come in the order in which they were added. */
  @Test
  public void j3FindingsComeInTheirOrder() {
    store.write(session -> session.journal().add(finding("SECOND_TO_NONE")));
    store.write(session -> session.journal().add(finding("AFTER")));
    assertEquals(
        List.of(finding("SECOND_TO_NONE"), finding("AFTER")),
        store.read(session -> session.journal().findings()));
  }

  /** O-1: what is not delivered comes in the order in which it was added. */
  @Test
  public void o1TheOutboxKeepsItsOrder() {
    List<OutboxEntry> entries = List.of(queued("z"), queued("a"), queued("m"));
    entries.forEach(one -> store.write(session -> session.outbox().append(one)));
    assertEquals(entries.subList(0, 2), store.read(session -> session.outbox().pending(2)));
    assertEquals(entries, store.read(session -> session.outbox().pending(9)));
  }

  /** O-2: what is delivered is gone, unless the transaction that says so throws. */
  @Test
  public void o2WhatIsDeliveredIsGone() {
    store.write(session -> session.outbox().append(queued("a")));
    store.write(session -> session.outbox().append(queued("b")));
    store.writeAndThrow(session -> session.outbox().delivered(queued("a")));
    assertEquals(2, store.count(session -> session.outbox().pending(9).size()));
    store.write(session -> session.outbox().delivered(queued("a")));
    assertEquals(List.of(queued("b")), store.read(session -> session.outbox().pending(9)));
  }

  /** O-3: the same change of the same object waits once, in its first place, in its last form. */
  @Test
  public void o3TheSameChangeWaitsOnce() {
    OutboxEntry newer = queued("a").withId(new OutboxId("newer"));
    store.write(session -> session.outbox().append(queued("a")));
    store.write(session -> session.outbox().append(queued("b")));
    store.write(session -> session.outbox().append(newer));
    assertEquals(List.of(newer, queued("b")), store.read(s -> s.outbox().pending(9)));
    store.write(session -> session.outbox().delivered(queued("a")));
    assertEquals(List.of(newer, queued("b")), store.read(s -> s.outbox().pending(9)));
  }

  private static <T> T none(Function<? super Session, ? extends T> work) {
    throw new IllegalStateException(
        "No store yet for %s.%nMaybe startEmpty() did not run.".formatted(work));
  }

  private int enrolmentsSeenElsewhere() {
    return store.readElsewhere(session -> session.enrolments().ofStudent(ANNA).size());
  }

  private static void withdraw(Optional<Enrolment> enrolment, Session session) {
    assertTrue(enrolment.isPresent(), "the enrolment is there");
    session.enrolments().save(enrolment.get().withState(EnrolmentState.WITHDRAWN));
  }

  private List<String> pagedByExam() {
    return paged(
        after -> store.read(s -> s.enrolments().studentsWithOpen(Samples.REKENEN.id(), after, 2)));
  }

  private List<String> pagedByYear(SchoolYear year) {
    return paged(after -> store.read(s -> s.enrolments().studentsWithOpen(year, after, 2)));
  }

  private interface Pages {
    List<StudentId> after(@Nullable StudentId student);
  }

  private static List<String> paged(Pages pages) {
    List<String> all = new ArrayList<>();
    List<StudentId> page = pages.after(null);
    while (!page.isEmpty() && all.size() < 100) {
      page.forEach(student -> all.add(student.value()));
      page = pages.after(page.get(page.size() - 1));
    }
    return all;
  }

  private SeatClaim claim(StudentId student) {
    return claim(ONE_SEAT.id(), student);
  }

  private SeatClaim claim(SittingId sitting, StudentId student) {
    return store.read(session -> session.sittings().claim(sitting, student));
  }

  private static OutboxEntry queued(String id) {
    JournalEntry cause = entry("j-1");
    return OutboxEntry.builder()
        .id(new OutboxId(id))
        .partner(SIS)
        .change(OutboxEntry.Change.SITTING)
        .object(new SittingId("sitting-" + id))
        .journal(cause.id())
        .build();
  }
}
