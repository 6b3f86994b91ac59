package org.okeenrolment.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.Results;
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
        broken("t1", Mutants::commitsWhatThrows, "e9", "o2", "y6"),
        broken("t2", Enrolments.class, "addAll", Mutants::showsAtOnce, "t1", "e10"),
        broken("t3", Session.class, "lock", call -> null, "t5"),
        broken("t4", Mutants::oneLockForAll),
        broken("t5", Session.class, "lock", Mutants::locksFirstOnly),
        broken("e1", Enrolments.class, "find", call -> Optional.empty(), "e4", "e5", "e10"),
        broken("e2", Enrolments.class, "ofStudent", call -> Mutants.reversed(call.real()), "e10"),
        broken("e3", Enrolments.class, "addAll", EnrolmentMutants::ignoresDuplicates),
        broken("e4", Enrolments.class, "save", EnrolmentMutants::savesStaleEnrolment),
        broken("e5", Enrolments.class, "studentsWithOpen", call -> Mutants.reversed(call.real())),
        broken("e6", Enrolments.class, "ofPartner", EnrolmentMutants::anyPartner),
        broken("e7", Enrolments.class, "studentsOf", call -> Mutants.reversed(call.real())),
        broken("e8", Enrolments.class, "history", Mutants::latestOnly, "e9"),
        broken("e9", Enrolments.class, "saveAll", EnrolmentMutants::savesStaleOnes),
        broken("e10", EnrolmentMutants::readsOnlyWhatWasThere),
        broken("a1", Approvals.class, "of", call -> Mutants.reversed(call.real())),
        broken("l1", Attempts.class, "ledger", Mutants::onlyLatestFacts),
        broken("d1", DecisionRequests.class, "of", call -> Mutants.reversed(call.real())),
        broken("d2", DecisionRequests.class, "save", Mutants::savesStaleRequest),
        broken("d3", DecisionRequests.class, "open", call -> Mutants.reversed(call.real())),
        broken("s1", Sittings.class, "openFor", call -> Mutants.reversed(call.real())),
        broken("s2", Sittings.class, "claim", Mutants::seatsWithoutEnd, "s4", "s8"),
        broken("s3", Sittings.class, "release", call -> null),
        broken("s4", Mutants::claimsInTwoSteps),
        broken("s5", Sittings.class, "claim", Mutants::claimsWithoutWaiting, "t1"),
        broken("s6", Sittings.class, "save", Mutants::savesStaleSitting),
        broken("s7", Sittings.class, "claim", Mutants::claimsWhenCancelled),
        broken("s8", Sittings.class, "claim", Mutants::onePoolForAll),
        broken("s9", Sittings.class, "ofStaff", call -> Mutants.reversed(call.real())),
        broken("s10", Session.class, "seat", Mutants::addsWithoutSeat),
        broken("s11", Sittings.class, "seatsTaken", Mutants::countsNobodyWaiting),
        broken("p1", Participations.class, "ofSitting", call -> Mutants.reversed(call.real())),
        broken("p2", Participations.class, "save", Mutants::savesStaleSeat),
        broken("p3", Participations.class, "history", Mutants::latestOnly),
        broken("r1", Results.class, "history", call -> Mutants.reversed(call.real())),
        broken("r2", Results.class, "reports", Mutants::deliveriesOnly, "y3"),
        broken("j1", Journal.class, "entries", Mutants::ignoresAfter),
        broken("j2", Journal.class, "append", Mutants::keepsFirstOnly, "j6"),
        broken("j3", Journal.class, "findings", Mutants::sortedFindings),
        broken("j4", Journal.class, "settle", Mutants::keepsFirstSettlementOnly),
        broken("j5", Journal.class, "append", Mutants::losesKeys),
        broken("j6", Journal.class, "append", Mutants::keepsFirstBasisOnly),
        broken("o1", Outbox.class, "queued", Mutants::latestFirst, "o2", "o3", "o4"),
        broken("o2", Outbox.class, "end", Mutants::forgetsDelivery, "o5", "o7", "o10", "o11"),
        broken("o3", Outbox.class, "append", Mutants::queuesTwice, "o9", "o10", "o11"),
        broken("o4", Outbox.class, "queued", Mutants::waitsForAnybody),
        broken("o5", Outbox.class, "append", Mutants::oneLaneEach, "o8", "o9"),
        broken("o6", Mutants::claimsWithoutLooking),
        broken("o7", Outbox.class, "claim", Mutants::leasesForever),
        broken("o8", Outbox.class, "end", Mutants::postponesNothing),
        broken("o9", Outbox.class, "end", Mutants::dropsWhatIsRefused),
        broken("o10", Outbox.class, "end", Mutants::deliversTheNewerToo),
        broken("o11", Outbox.class, "claim", Mutants::toldNobody),
        broken(
            "y1", Session.class, "pseudonymise", call -> null, "y2", "y3", "y4", "y5", "y6", "y7"),
        broken("y2", Journal.class, "entries", Mutants::knowsWhoActed),
        broken(
            "y3",
            Session.class,
            "pseudonymise",
            PrivacyMutants.ofOne(PrivacyMutants::keepsTexts),
            "y4"),
        broken(
            "y4",
            Session.class,
            "pseudonymise",
            PrivacyMutants.ofOne(PrivacyMutants::erasesNothing)),
        broken(
            "y5", Session.class, "pseudonymise", PrivacyMutants.ofOne(PrivacyMutants::losesSeats)),
        broken(
            "y6",
            Session.class,
            "pseudonymise",
            PrivacyMutants.ofOne(PrivacyMutants::pseudonymisesAtOnce)),
        broken("y7", Session.class, "pseudonymise", PrivacyMutants::firstOnly));
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
    assertThat(mutants())
        .extracting(Broken::rule)
        .containsExactlyInAnyOrderElementsOf(rules(StoreContract.class));
  }

  @Test
  void theStoreInMemoryKeepsEveryRule() {
    assertThat(failedRules(InMemoryStore::new)).isEmpty();
  }

  /** What may fail with a rule, of those where something may. */
  static Map<String, Set<String>> neighbours() {
    return mutants().stream()
        .filter(mutant -> !mutant.neighbours().isEmpty())
        .collect(Collectors.toMap(Broken::rule, Broken::neighbours));
  }

  static Collection<String> rules(Class<?> contract) {
    return Stream.of(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(method -> rule(method.getName()))
        .toList();
  }

  private static Set<String> failedRules(Supplier<Store> store) {
    CURRENT.set(store);
    return failedRules(UnderTest.class);
  }

  /** Answers a test for each mutant: it fails the rule by which it is called, and no other. */
  static <T> Stream<DynamicTest> eachFailsAlone(
      Map<String, Supplier<T>> mutants, AtomicReference<Supplier<T>> underTest, Class<?> contract) {
    return mutants.entrySet().stream()
        .map(
            mutant ->
                DynamicTest.dynamicTest(
                    mutant.getKey(),
                    () -> {
                      underTest.set(mutant.getValue());
                      assertThat(failedRules(contract)).containsExactly(mutant.getKey());
                    }));
  }

  static Set<String> failedRules(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .map(event -> rule(event.getTestDescriptor().getDisplayName()))
        .collect(Collectors.toSet());
  }

  private static String rule(String method) {
    return method.replaceFirst("^(\\p{Lower}\\d+).*", "$1");
  }
}
