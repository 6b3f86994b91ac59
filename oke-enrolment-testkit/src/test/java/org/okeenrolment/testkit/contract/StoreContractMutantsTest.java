package org.okeenrolment.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.Participations;
import org.okeenrolment.testkit.memory.InMemoryStore;

/** For each rule a store that breaks it, and what of the contract fails then. */
class StoreContractMutantsTest {
  private static final AtomicReference<Supplier<Store>> CURRENT = new AtomicReference<>();

  /** The contract as the mutants are run against it. */
  static class UnderTest extends StoreContract {
    @Override
    protected Store newStore() {
      return CURRENT.get().get();
    }
  }

  /** The rule that a mutant breaks, the neighbours that may fail with it, and the mutant. */
  private record Broken(String rule, Set<String> neighbours, Supplier<Store> store) {}

  private static Broken broken(String rule, Supplier<Store> store, String... neighbours) {
    return new Broken(rule, Set.of(neighbours), store);
  }

  private static Broken broken(
      String rule, Class<?> type, String method, Mutant.Instead instead, String... neighbours) {
    return broken(rule, () -> Mutant.of(type, method, instead), neighbours);
  }

  private static List<Broken> mutants() {
    return List.of(
        broken("t1", StoreContractMutantsTest::commitsWhatThrows, "o2"),
        broken("t2", Enrolments.class, "addAll", StoreContractMutantsTest::showsAtOnce, "t1"),
        broken("t3", Session.class, "lock", call -> null),
        broken("t4", StoreContractMutantsTest::oneLockForAll),
        broken("e1", Enrolments.class, "find", call -> Optional.empty(), "e4", "e5"),
        broken("e2", Enrolments.class, "ofStudent", call -> reversed(call.real())),
        broken("e3", Enrolments.class, "addAll", StoreContractMutantsTest::ignoresDuplicates),
        broken("e4", Enrolments.class, "save", StoreContractMutantsTest::savesStaleEnrolment),
        broken("e5", Enrolments.class, "studentsWithOpen", call -> reversed(call.real())),
        broken("e6", Enrolments.class, "ofPartner", StoreContractMutantsTest::anyPartner),
        broken("e7", Enrolments.class, "students", call -> reversed(call.real())),
        broken("a1", Approvals.class, "of", call -> reversed(call.real())),
        broken("l1", Attempts.class, "ledger", StoreContractMutantsTest::onlyLatestFacts),
        broken("d1", DecisionRequests.class, "of", call -> reversed(call.real())),
        broken("d2", DecisionRequests.class, "save", StoreContractMutantsTest::savesStaleRequest),
        broken("d3", DecisionRequests.class, "open", call -> reversed(call.real())),
        broken("s1", Sittings.class, "openFor", call -> reversed(call.real())),
        broken("s2", Sittings.class, "claim", StoreContractMutantsTest::seatsWithoutEnd, "s4"),
        broken("s3", Sittings.class, "release", call -> null),
        broken("s4", StoreContractMutantsTest::claimsInTwoSteps),
        broken("s5", Sittings.class, "claim", StoreContractMutantsTest::claimsWithoutWaiting, "t1"),
        broken("s6", Sittings.class, "save", StoreContractMutantsTest::savesStaleSitting),
        broken("s7", Sittings.class, "claim", StoreContractMutantsTest::claimsWhenCancelled),
        broken("p1", Participations.class, "ofSitting", call -> reversed(call.real())),
        broken("p2", Participations.class, "save", StoreContractMutantsTest::savesStaleSeat),
        broken("r1", Results.class, "history", call -> reversed(call.real())),
        broken("j1", Journal.class, "entries", StoreContractMutantsTest::ignoresAfter),
        broken("j2", Journal.class, "append", StoreContractMutantsTest::keepsFirstOnly),
        broken("j3", Journal.class, "findings", StoreContractMutantsTest::sortedFindings),
        broken("j4", Journal.class, "settle", StoreContractMutantsTest::keepsFirstSettlementOnly),
        broken("o1", Outbox.class, "pending", StoreContractMutantsTest::latestFirst, "o3"),
        broken("o2", Outbox.class, "delivered", call -> null),
        broken("o3", Outbox.class, "append", StoreContractMutantsTest::queuesTwice, "o4"),
        broken("o4", Outbox.class, "pending", StoreContractMutantsTest::waitsForAnybody));
  }

  @TestFactory
  Stream<DynamicTest> aStoreThatBreaksARuleFailsThatRule() {
    return mutants().stream()
        .map(
            mutant ->
                DynamicTest.dynamicTest(
                    mutant.rule(),
                    () -> {
                      Set<String> failed = failedRules(mutant.store());
                      assertThat(failed).contains(mutant.rule());
                      failed.remove(mutant.rule());
                      assertThat(mutant.neighbours()).containsAll(failed);
                    }));
  }

  @Test
  void everyRuleHasAMutant() {
    assertThat(mutants()).extracting(Broken::rule).containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void theStoreInMemoryKeepsEveryRule() {
    assertThat(failedRules(InMemoryStore::new)).isEmpty();
  }

  private static Collection<String> rules() {
    return Stream.of(StoreContract.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(method -> rule(method.getName()))
        .toList();
  }

  private static Set<String> failedRules(Supplier<Store> store) {
    CURRENT.set(store);
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(UnderTest.class))
        .execute()
        .testEvents()
        .failed()
        .map(event -> rule(event.getTestDescriptor().getDisplayName()))
        .collect(Collectors.toSet());
  }

  private static String rule(String method) {
    return method.substring(0, 2).toLowerCase(Locale.ROOT);
  }

  private static List<?> reversed(Object list) {
    List<?> reversed = new ArrayList<>((List<?>) list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Stores what was written before the work threw. */
  private static Store commitsWhatThrows() {
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
  private static Object showsAtOnce(Mutant.Call call) {
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
  private static Store oneLockForAll() {
    return Mutant.of(Session.class, "lock", call -> call.realWith(new StudentId("everybody")));
  }

  private static Object ignoresDuplicates(Mutant.Call call) throws Throwable {
    try {
      return call.real();
    } catch (DuplicateException duplicate) {
      return null;
    }
  }

  private static Object savesStaleEnrolment(Mutant.Call call) throws Throwable {
    Enrolment changed = call.arg(0);
    int current = call.session().enrolments().find(changed.id()).map(Enrolment::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  private static Object anyPartner(Mutant.Call call) throws Throwable {
    return call.realWith(new PartnerId("sis"), call.arg(1));
  }

  private static Object onlyLatestFacts(Mutant.Call call) throws Throwable {
    AttemptLedger ledger = (AttemptLedger) call.real();
    Map<Integer, LedgerEntry> latest = new TreeMap<>();
    ledger.entries().forEach(entry -> latest.put(entry.sequence().orElse(0), entry));
    return new AttemptLedger(ledger.of(), List.copyOf(latest.values()));
  }

  private static Object seatsWithoutEnd(Mutant.Call call) throws Throwable {
    Object claim = call.real();
    return claim == SeatClaim.FULL ? SeatClaim.CLAIMED : claim;
  }

  /** Looks whether a seat is free before it takes one, while others look as well. */
  private static Store claimsInTwoSteps() {
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

  private static boolean isFree(Store store, SittingId id) {
    return store.inTransaction(
        session ->
            session
                .sittings()
                .find(id)
                .filter(sitting -> session.sittings().seatsTaken(id) < sitting.capacity())
                .isPresent());
  }

  private static Object claimsWithoutWaiting(Mutant.Call call) {
    return call.realElsewhere(Session::sittings).orElseThrow();
  }

  private static Object savesStaleSitting(Mutant.Call call) throws Throwable {
    Sitting changed = call.arg(0);
    int current = call.session().sittings().find(changed.id()).map(Sitting::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  private static Object claimsWhenCancelled(Mutant.Call call) throws Throwable {
    Object claim = call.real();
    return claim == SeatClaim.NOT_OPEN ? SeatClaim.CLAIMED : claim;
  }

  private static Object savesStaleSeat(Mutant.Call call) throws Throwable {
    Participation changed = call.arg(0);
    int current =
        call.session().participations().find(changed.id()).map(Participation::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  private static Object savesStaleRequest(Mutant.Call call) throws Throwable {
    DecisionRequest changed = call.arg(0);
    int current =
        call.session().requests().find(changed.id()).map(DecisionRequest::revision).orElse(0);
    return call.realWith(changed.withRevision(current));
  }

  private static Object ignoresAfter(Mutant.Call call) throws Throwable {
    return call.realWith(null, call.arg(1));
  }

  private static Object keepsFirstOnly(Mutant.Call call) throws Throwable {
    JournalEntry entry = call.arg(0);
    boolean known =
        call.session().journal().entries(null, 99).stream()
            .anyMatch(other -> other.id().equals(entry.id()));
    return known ? null : call.real();
  }

  private static Object latestFirst(Mutant.Call call) throws Throwable {
    return call.args()[0] instanceof Integer ? reversed(call.real()) : call.real();
  }

  private static Object waitsForAnybody(Mutant.Call call) throws Throwable {
    return call.args()[0] instanceof Integer ? call.real() : call.session().outbox().pending(99);
  }

  private static Object queuesTwice(Mutant.Call call) throws Throwable {
    OutboxEntry entry = call.arg(0);
    boolean waits =
        call.session().outbox().pending(99).stream()
            .anyMatch(other -> other.object().equals(entry.object()));
    SittingId again = new SittingId(entry.object().value() + " again");
    return call.realWith(waits ? entry.withObject(again) : entry);
  }

  private static Object keepsFirstSettlementOnly(Mutant.Call call) throws Throwable {
    boolean isSettled =
        call.session().journal().finding(call.arg(0)).filter(Finding::isOpen).isEmpty();
    return isSettled ? null : call.real();
  }

  @SuppressWarnings("unchecked")
  private static Object sortedFindings(Mutant.Call call) throws Throwable {
    return ((List<Finding>) call.real())
        .stream().sorted(Comparator.comparing(Finding::type)).toList();
  }
}
