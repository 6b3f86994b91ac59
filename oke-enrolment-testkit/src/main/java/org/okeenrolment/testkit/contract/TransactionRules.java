package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.okeenrolment.testkit.sample.Samples.attempt;
import static org.okeenrolment.testkit.sample.Samples.enrolment;
import static org.okeenrolment.testkit.sample.Samples.entry;
import static org.okeenrolment.testkit.sample.Samples.finding;
import static org.okeenrolment.testkit.sample.Samples.go;
import static org.okeenrolment.testkit.sample.Samples.participation;
import static org.okeenrolment.testkit.sample.Samples.request;
import static org.okeenrolment.testkit.sample.Samples.result;
import static org.okeenrolment.testkit.sample.Samples.sitting;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.Samples;

/** The rules of transactions and locks, and what all rules of the store share. */
abstract class TransactionRules {
  static final StudentId ANNA = new StudentId("anna");
  static final StudentId BRAM = new StudentId("bram");
  static final PartnerId SIS = new PartnerId("sis");
  static final Sitting ONE_SEAT = sitting("sitting-1", 1);

  private Transactions store = new Transactions(TransactionRules::none);

  /** Makes the rules. */
  TransactionRules() {}

  /** Answers a new, empty store for each test. */
  protected abstract Store newStore();

  /** Starts each test with a new store. */
  @BeforeEach
  public final void startEmpty() {
    store = new Transactions(newStore());
  }

  final Transactions store() {
    return store;
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
          session.requests().add(request("d-1", "anna"));
          session.participations().add(participation("p-1", "anna", ONE_SEAT));
          session.results().add(result("r-1", new ParticipationId("p-1"), "6"));
          session.journal().append(entry("j-1"));
          session.journal().add(finding("TEST"));
          session.outbox().append(queued("o-1"));
          session.sittings().claim(ONE_SEAT.id(), ANNA, SeatPool.REGULAR);
        });
    assertEquals(0, store.count(session -> session.enrolments().ofStudent(ANNA).size()));
    assertEquals(0, store.count(session -> session.approvals().of(Samples.of("anna")).size()));
    assertEquals(
        0, store.count(session -> session.attempts().ledger(Samples.of("anna")).entries().size()));
    assertEquals(0, store.count(session -> session.requests().of(Samples.of("anna")).size()));
    assertEquals(0, store.count(session -> session.participations().ofStudent(ANNA).size()));
    assertEquals(0, store.count(s -> s.results().history(new ParticipationId("p-1")).size()));
    assertEquals(0, store.count(session -> session.journal().entries(null, 9).size()));
    assertEquals(0, store.count(s -> s.journal().findings(FindingFilter.open(), null, 9).size()));
    assertEquals(0, store.count(session -> session.outbox().queued(0, 9).size()));
    assertEquals(0, store.count(session -> session.sittings().seatsTaken(ONE_SEAT.id()).total()));
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

  /** T-5: who locks several students holds the lock of each, and can lock one of them again. */
  @Test
  public void t5WhoLocksSeveralStudentsHoldsEachLock() {
    store.checkSecond(
        session -> {
          session.lock(List.of(BRAM, ANNA));
          session.lock(BRAM);
        },
        session -> session.lock(ANNA),
        true);
    store.write(session -> session.lock(List.of()));
  }

  private static <T> T none(Function<? super Session, ? extends T> work) {
    throw new IllegalStateException(
        "No store yet for %s.%nMaybe startEmpty() did not run.".formatted(work));
  }

  private int enrolmentsSeenElsewhere() {
    return store.readElsewhere(session -> session.enrolments().ofStudent(ANNA).size());
  }

  static OutboxEntry queued(String id) {
    JournalEntry cause = entry("j-1");
    return OutboxEntry.builder()
        .id(new OutboxId(id))
        .partner(SIS)
        .change(OutboxEntry.Change.SITTING)
        .object(new SittingId("sitting-" + id))
        .lane(new SittingId("sitting-" + id))
        .journal(cause.id())
        .build();
  }
}
