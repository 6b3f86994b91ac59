package org.okeenrolment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Tally;

class AttemptProperties {
  private static final StudentExam OF =
      new StudentExam(new StudentId("anna"), new ExamId("rekenen"));
  private static final Recorded RECORDED =
      new Recorded(Instant.parse("2027-01-20T12:00:00Z"), Actor.system("test"), new JournalId("j"));

  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<Fact> made =
        Arbitraries.of("SAT", "NO_SHOW", "VOID_SCHOOL", "NOT_STARTED", "SOMETHING_ELSE")
            .flatMap(outcome -> Arbitraries.integers().between(1, 4).map(id -> made(id, outcome)));
    Arbitrary<Fact> decided =
        Arbitraries.integers()
            .between(1, 4)
            .flatMap(
                id ->
                    Arbitraries.of(AttemptCost.FREE, AttemptCost.CONSUMES)
                        .map(cost -> decided(id, cost)));
    Arbitrary<Fact> granted = Arbitraries.integers().between(1, 2).map(AttemptProperties::granted);
    Arbitrary<Fact> revoked =
        Arbitraries.integers().between(1, 2).map(count -> new Fact.Revoked(DAY, count));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, made),
            net.jqwik.api.Tuple.of(1, decided),
            net.jqwik.api.Tuple.of(1, granted),
            net.jqwik.api.Tuple.of(1, revoked))
        .list()
        .ofMaxSize(8);
  }

  @Property
  void leftNeverRisesByAnAbsence(
      @ForAll("facts") List<Fact> facts, @ForAll @IntRange(max = 4) int base) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(made(9, "NO_SHOW"));
    assertThat(left(more, base)).isLessThanOrEqualTo(left(facts, base));
  }

  @Property
  void leftIsNeverNegativeAndNeverMoreThanGrantedAndAllowed(
      @ForAll("facts") List<Fact> facts, @ForAll @IntRange(max = 4) int base) {
    assertThat(left(facts, base)).isBetween(0, base + tally(facts, base).extra());
  }

  @Property
  void aReplacementNeverAddsAnAttempt(@ForAll("facts") List<Fact> facts) {
    Tally tally = tally(facts, 4);
    List<Fact> twice = new ArrayList<>(facts);
    twice.addAll(tally.attempts());
    assertThat(tally(twice, 4).attempts()).containsExactlyElementsOf(tally.attempts());
  }

  @Property
  void aNumberOnceGivenIsNeverTheNext(@ForAll("facts") List<Fact> facts) {
    AttemptLedger ledger = ledger(facts);
    assertThat(ledger.entries())
        .allMatch(entry -> entry.sequence().orElse(0) < ledger.nextSequence());
  }

  @Property
  void theSequenceOfAnAttemptDoesNotDependOnWhatItCosts(@ForAll("facts") List<Fact> facts) {
    List<Fact> restored = new ArrayList<>(facts);
    for (int id = 1; id <= 4; id++) {
      restored.add(decided(id, AttemptCost.FREE));
    }
    assertThat(ledger(restored).nextSequence()).isEqualTo(ledger(facts).nextSequence());
    assertThat(standing(restored, 4, 0).used()).isZero();
  }

  @Property
  void restoringAndGrantingAreDifferentFacts(@ForAll("facts") List<Fact> facts) {
    List<Fact> granted = new ArrayList<>(facts);
    granted.add(granted(1));
    assertThat(standing(granted, 2, 0).used()).isEqualTo(standing(facts, 2, 0).used());
    assertThat(standing(granted, 2, 0).extra()).isEqualTo(standing(facts, 2, 0).extra() + 1);
  }

  @Property
  void anOpenSignUpReservesAnAttempt(
      @ForAll("facts") List<Fact> facts,
      @ForAll @IntRange(max = 4) int base,
      @ForAll @IntRange(max = 3) int open) {
    int reserved = standing(facts, base, open).left().orElseThrow();
    assertThat(reserved).isEqualTo(Math.max(0, balance(facts, base) - open));
  }

  @Property
  void aBudgetOnlyNarrowsWhatTheRegulationAllows(
      @ForAll("facts") List<Fact> facts,
      @ForAll @IntRange(max = 4) int base,
      @ForAll @IntRange(min = 1, max = 3) int attempt,
      @ForAll @IntRange(max = 3) int extra) {
    Standing narrowed =
        AttemptRules.standing(
            tally(facts, base), 0, new AttemptBudget(attempt, OptionalInt.of(extra)));
    assertThat(narrowed.left().orElseThrow()).isLessThanOrEqualTo(left(facts, base));
  }

  @Property
  void withoutALimitNothingRunsOut(@ForAll("facts") List<Fact> facts) {
    Regulation unlimited = regulation(Parameters.ATTEMPTS_BASE.none());
    Tally tally = Tally.of(unlimited, facts, Optional.empty());
    assertThat(AttemptRules.standing(tally, 0, null).left()).isEmpty();
  }

  @Property
  void whatNobodyDecidedIsNeitherUsedNorFree(@ForAll("facts") List<Fact> facts) {
    Tally tally = tally(facts, 4);
    Standing standing = standing(facts, 4, 0);
    long free =
        tally.attempts().stream()
            .filter(attempt -> tally.cost(attempt) == AttemptCost.FREE)
            .count();
    assertThat(standing.used() + standing.undecided() + free).isEqualTo(tally.attempts().size());
  }

  private static int balance(List<Fact> facts, int base) {
    return base + tally(facts, base).extra() - standing(facts, base, 0).used();
  }

  private static int left(List<Fact> facts, int base) {
    return standing(facts, base, 0).left().orElseThrow();
  }

  private static Standing standing(List<Fact> facts, int base, int open) {
    return AttemptRules.standing(tally(facts, base), open, null);
  }

  private static Tally tally(List<Fact> facts, int base) {
    return Tally.of(regulation(Parameters.ATTEMPTS_BASE.is(base)), facts, Optional.empty());
  }

  private static Regulation regulation(ParameterValue<?> base) {
    return Regulations.of(
            RegulationDocument.of("oer", Authority.INSTITUTION).addParams(base).build())
        .inForce(Context.at(DAY));
  }

  /** Attempts get their numbers as the services give them. */
  private static AttemptLedger ledger(List<Fact> facts) {
    AttemptLedger ledger = new AttemptLedger(OF, List.of());
    for (Fact fact : facts) {
      OptionalInt number = OptionalInt.empty();
      if (fact instanceof Fact.Attempt attempt) {
        OptionalInt known = ledger.sequence(attempt.id().orElseThrow());
        number = known.isPresent() ? known : OptionalInt.of(ledger.nextSequence());
      }
      List<LedgerEntry> entries = new ArrayList<>(ledger.entries());
      entries.add(new LedgerEntry(OF, fact, number, Optional.empty(), RECORDED));
      ledger = new AttemptLedger(OF, entries);
    }
    return ledger;
  }

  private static Fact made(int id, String outcome) {
    return Fact.Attempt.of(DAY, new AttemptOutcome(outcome))
        .id(new AttemptId("attempt-" + id))
        .build();
  }

  private static Fact decided(int id, AttemptCost cost) {
    return new Fact.CostDecided(DAY, new AttemptId("attempt-" + id), cost);
  }

  private static Fact granted(int count) {
    return Fact.Granted.of(DAY, Fact.Granted.Topic.EXTRA).count(count).build();
  }
}
