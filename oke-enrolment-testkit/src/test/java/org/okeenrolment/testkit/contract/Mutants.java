package org.okeenrolment.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** What stores do instead that break a rule of the contract. */
final class Mutants {
  private Mutants() {}

  static List<?> reversed(Object list) {
    List<?> reversed = new ArrayList<>((List<?>) list);
    Collections.reverse(reversed);
    return reversed;
  }

  static List<?> latestOnly(Mutant.Call call) throws Throwable {
    List<?> all = (List<?>) call.real();
    return all.subList(Math.max(0, all.size() - 1), all.size());
  }

  /** Stores what was written before the work threw. */
  static Store commitsWhatThrows() {
    Store real = new InMemoryStore();
    return new Store() {
      @Override
      public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        AtomicReference<RuntimeException> thrown = new AtomicReference<>();
        Optional<T> answer =
            real.inTransaction(
                session -> {
                  try {
                    return Optional.of(work.apply(session));
                  } catch (RuntimeException broken) {
                    thrown.set(broken);
                    return Optional.empty();
                  }
                });
        return answer.orElseThrow(thrown::get);
      }
    };
  }

  /** Stores new enrolments in a transaction of their own, which is visible at once. */
  static Object showsAtOnce(Mutant.Call call) {
    Collection<Enrolment> added = call.arg(0);
    call.store()
        .inTransaction(
            session -> {
              session.enrolments().addAll(added);
              return true;
            });
    return null;
  }

  /** One lock for all students. */
  static Store oneLockForAll() {
    StudentId everybody = new StudentId("everybody");
    return Mutant.of(
        Session.class,
        "lock",
        call ->
            call.realWith(call.arg(0) instanceof Collection<?> ? List.of(everybody) : everybody));
  }

  static Object locksFirstOnly(Mutant.Call call) throws Throwable {
    Object locked = call.arg(0);
    return locked instanceof Collection<?> several
        ? call.realWith(several.stream().limit(1).toList())
        : call.real();
  }

  static Object onlyLatestFacts(Mutant.Call call) throws Throwable {
    AttemptLedger ledger = (AttemptLedger) call.real();
    Map<Integer, LedgerEntry> latest = new TreeMap<>();
    ledger.entries().forEach(entry -> latest.put(entry.sequence().orElse(0), entry));
    return new AttemptLedger(ledger.of(), List.copyOf(latest.values()));
  }

  static Object seatsWithoutEnd(Mutant.Call call) throws Throwable {
    Object claim = call.real();
    return claim == SeatClaim.FULL ? SeatClaim.CLAIMED : claim;
  }

  /** Looks whether a seat is free before it takes one, while others look as well. */
  static Store claimsInTwoSteps() {
    CountDownLatch looking = new CountDownLatch(6);
    return Mutant.of(
        Sittings.class,
        "claim",
        call -> {
          boolean free = isFree(call.store(), call.arg(0));
          looking.countDown();
          looking.await(500, TimeUnit.MILLISECONDS);
          Object claim = call.real();
          return free && claim == SeatClaim.FULL ? SeatClaim.CLAIMED : claim;
        });
  }

  static boolean isFree(Store store, SittingId id) {
    return store.inTransaction(
        session ->
            session
                .sittings()
                .find(id)
                .filter(sitting -> session.sittings().seatsTaken(id).regular() < sitting.capacity())
                .isPresent());
  }

  static Object claimsWithoutWaiting(Mutant.Call call) {
    return call.realElsewhere(Session::sittings).orElseThrow();
  }

  static Object savesStaleSitting(Mutant.Call call) throws Throwable {
    Sitting changed = call.arg(0);
    int current = call.session().sittings().find(changed.id()).map(Sitting::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  /** Seats the late on regular seats. */
  static Object onePoolForAll(Mutant.Call call) throws Throwable {
    return call.realWith(
        call.arg(0), call.arg(1), call.arg(2) == SeatPool.LATE ? SeatPool.REGULAR : call.arg(2));
  }

  static Object claimsWhenCancelled(Mutant.Call call) throws Throwable {
    Object claim = call.real();
    return claim == SeatClaim.NOT_OPEN ? SeatClaim.CLAIMED : claim;
  }

  static Object countsNobodyWaiting(Mutant.Call call) throws Throwable {
    return ((SeatCount) call.real()).withWaiting(0);
  }

  static Object addsWithoutSeat(Mutant.Call call) throws Throwable {
    Object claim = call.real();
    if (claim != SeatClaim.CLAIMED) {
      call.session().participations().add(call.arg(0));
    }
    return claim;
  }

  static Object savesStaleSeat(Mutant.Call call) throws Throwable {
    Participation changed = call.arg(0);
    int current =
        call.session().participations().find(changed.id()).map(Participation::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  static Object savesStaleRequest(Mutant.Call call) throws Throwable {
    DecisionRequest changed = call.arg(0);
    int current =
        call.session().requests().find(changed.id()).map(DecisionRequest::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  static Object deliveriesOnly(Mutant.Call call) throws Throwable {
    return new ReportFile(List.copyOf(((ReportFile) call.real()).deliveries()));
  }

  static Object ignoresAfter(Mutant.Call call) throws Throwable {
    return call.realWith(null, call.arg(1));
  }

  static Object keepsFirstOnly(Mutant.Call call) throws Throwable {
    JournalEntry entry = call.arg(0);
    boolean known =
        call.session().journal().entries(null, 99).stream()
            .anyMatch(other -> other.id().equals(entry.id()));
    return known ? null : call.real();
  }

  static Object keepsFirstBasisOnly(Mutant.Call call) throws Throwable {
    JournalEntry entry = call.arg(0);
    boolean known =
        call.session().journal().entries(null, 99).stream()
            .anyMatch(other -> other.id().equals(entry.id()));
    return known ? call.realWith(entry.withBasis()) : call.real();
  }

  static Object latestFirst(Mutant.Call call) throws Throwable {
    return call.args().length == 2 ? reversed(call.real()) : call.real();
  }

  static Object waitsForAnybody(Mutant.Call call) throws Throwable {
    return call.args().length == 2 ? call.real() : call.session().outbox().queued(0, 99);
  }

  static Object queuesTwice(Mutant.Call call) throws Throwable {
    OutboxEntry entry = call.arg(0);
    boolean waits =
        call.session().outbox().queued(0, 99).stream()
            .map(QueuedEntry::entry)
            .anyMatch(
                other -> other.object().equals(entry.object()) && other.change() == entry.change());
    SittingId again = new SittingId(entry.object().value() + " again");
    return call.realWith(waits ? entry.withObject(again) : entry);
  }

  static Object losesKeys(Mutant.Call call) throws Throwable {
    JournalEntry entry = call.arg(0);
    return call.realWith(entry.withKey(Optional.empty()));
  }

  static Object forgetsDelivery(Mutant.Call call) throws Throwable {
    return call.args()[1] instanceof LeaseEnd.Delivered ? null : call.real();
  }

  static Object oneLaneEach(Mutant.Call call) throws Throwable {
    OutboxEntry entry = call.arg(0);
    return call.realWith(entry.withLane(entry.object()));
  }

  /** Answers what it saw before another one took it. */
  static Store claimsWithoutLooking() {
    CountDownLatch looking = new CountDownLatch(2);
    return Mutant.of(
        Outbox.class,
        "claim",
        call -> {
          List<LeasedEntry> seen = claimable(call);
          looking.countDown();
          looking.await(100, TimeUnit.MILLISECONDS);
          call.real();
          return seen;
        });
  }

  private static List<LeasedEntry> claimable(Mutant.Call call) {
    AtomicReference<List<LeasedEntry>> seen = new AtomicReference<>(List.of());
    try {
      call.store()
          .inTransaction(
              session -> {
                seen.set(session.outbox().claim(call.arg(0)));
                throw new IllegalStateException("only looked");
              });
    } catch (IllegalStateException onlyLooked) {
      return seen.get();
    }
    return List.of();
  }

  static Object leasesForever(Mutant.Call call) throws Throwable {
    OutboxClaim claim = call.arg(0);
    return call.realWith(claim.withUntil(claim.until().plus(Duration.ofDays(99))));
  }

  static Object postponesNothing(Mutant.Call call) throws Throwable {
    return call.args()[1] instanceof LeaseEnd.Postponed postponed
        ? call.realWith(call.arg(0), new LeaseEnd.Postponed(Instant.EPOCH, postponed.answer()))
        : call.real();
  }

  static Object dropsWhatIsRefused(Mutant.Call call) throws Throwable {
    return call.args()[1] instanceof LeaseEnd.Parked
        ? call.realWith(call.arg(0), new LeaseEnd.Delivered())
        : call.real();
  }

  static Object deliversTheNewerToo(Mutant.Call call) throws Throwable {
    LeasedEntry leased = call.arg(0);
    call.real();
    if (call.args()[1] instanceof LeaseEnd.Delivered) {
      call.session().outbox().queued(leased.entry().object()).stream()
          .filter(queued -> queued.state() == State.WAITING)
          .map(QueuedEntry::entry)
          .forEach(call.session().outbox()::discard);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  static Object toldNobody(Mutant.Call call) throws Throwable {
    return ((List<LeasedEntry>) call.real())
        .stream().map(leased -> leased.withTold(false)).toList();
  }

  static Object keepsFirstSettlementOnly(Mutant.Call call) throws Throwable {
    boolean isSettled =
        call.session().journal().finding(call.arg(0)).filter(Finding::isOpen).isEmpty();
    return isSettled ? null : call.real();
  }

  @SuppressWarnings("unchecked")
  static Object knowsWhoActed(Mutant.Call call) throws Throwable {
    Actor anna = Actor.student(new StudentId("anna"));
    return ((List<JournalEntry>) call.real())
        .stream()
            .map(one -> one.actor().role().equals(Role.STUDENT) ? one.withActor(anna) : one)
            .toList();
  }

  @SuppressWarnings("unchecked")
  static Object sortedFindings(Mutant.Call call) throws Throwable {
    return ((List<Finding>) call.real())
        .stream().sorted(Comparator.comparing(Finding::type)).toList();
  }
}
