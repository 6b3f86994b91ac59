package org.okeenrolment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Regulation;

class AttemptProperties {
  private static final StudentExam OF =
      new StudentExam(new StudentId("anna"), new ExamId("rekenen"));
  private static final Recorded RECORDED =
      new Recorded(Instant.parse("2027-01-20T12:00:00Z"), Actor.system("test"), new JournalId("j"));

  @Provide
  Arbitrary<List<AttemptFact>> facts() {
    Arbitrary<AttemptFact> made =
        Arbitraries.of("SAT", "NO_SHOW", "VOID_SCHOOL", "NOT_STARTED", "SOMETHING_ELSE")
            .flatMap(outcome -> Arbitraries.integers().between(1, 4).map(id -> made(id, outcome)));
    Arbitrary<AttemptFact> decided =
        Arbitraries.integers()
            .between(1, 4)
            .flatMap(
                id ->
                    Arbitraries.of(AttemptCost.FREE, AttemptCost.CONSUMES)
                        .map(cost -> decided(id, cost)));
    Arbitrary<AttemptFact> granted =
        Arbitraries.integers().between(1, 2).map(AttemptProperties::granted);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, made),
            net.jqwik.api.Tuple.of(1, decided),
            net.jqwik.api.Tuple.of(1, granted))
        .list()
        .ofMaxSize(8);
  }

  @Property
  void leftNeverRisesByAnAbsence(
      @ForAll("facts") List<AttemptFact> facts, @ForAll @IntRange(max = 4) int base) {
    List<AttemptFact> more = new ArrayList<>(facts);
    more.add(made(9, "NO_SHOW"));
    assertThat(left(more, base)).isLessThanOrEqualTo(left(facts, base));
  }

  @Property
  void leftIsNeverNegativeAndNeverMoreThanGrantedAndAllowed(
      @ForAll("facts") List<AttemptFact> facts, @ForAll @IntRange(max = 4) int base) {
    assertThat(left(facts, base)).isBetween(0, base + ledger(facts).extra());
  }

  @Property
  void aReplacementNeverAddsAnAttempt(@ForAll("facts") List<AttemptFact> facts) {
    AttemptLedger ledger = ledger(facts);
    List<AttemptFact> twice = new ArrayList<>(facts);
    twice.addAll(ledger.attempts());
    assertThat(ledger(twice).attempts()).containsExactlyElementsOf(ledger.attempts());
  }

  @Property
  void aNumberOnceGivenIsNeverTheNext(@ForAll("facts") List<AttemptFact> facts) {
    AttemptLedger ledger = ledger(facts);
    assertThat(ledger.attempts()).allMatch(attempt -> attempt.sequence() < ledger.nextSequence());
  }

  @Property
  void anOpenSignUpReservesAnAttempt(
      @ForAll("facts") List<AttemptFact> facts,
      @ForAll @IntRange(max = 4) int base,
      @ForAll @IntRange(max = 3) int open) {
    int reserved = standing(facts, base, open).left().orElseThrow();
    assertThat(reserved).isEqualTo(Math.max(0, balance(facts, base) - open));
  }

  @Property
  void aBudgetOnlyNarrowsWhatTheRegulationAllows(
      @ForAll("facts") List<AttemptFact> facts,
      @ForAll @IntRange(max = 4) int base,
      @ForAll @IntRange(min = 1, max = 3) int attempt,
      @ForAll @IntRange(max = 3) int extra) {
    Standing narrowed =
        AttemptRules.standing(
            ledger(facts), 0, regulation(base), new AttemptBudget(attempt, OptionalInt.of(extra)));
    assertThat(narrowed.left().orElseThrow()).isLessThanOrEqualTo(left(facts, base));
  }

  @Property
  void withoutALimitNothingRunsOut(@ForAll("facts") List<AttemptFact> facts) {
    Regulation unlimited = Regulation.of("oer", 1).build();
    assertThat(AttemptRules.standing(ledger(facts), 0, unlimited, null).left()).isEmpty();
  }

  @Property
  void whatNobodyDecidedIsNeitherUsedNorFree(@ForAll("facts") List<AttemptFact> facts) {
    AttemptLedger ledger = ledger(facts);
    Standing standing = standing(facts, 4, 0);
    long free =
        ledger.attempts().stream()
            .filter(attempt -> ledger.cost(attempt, regulation(4)) == AttemptCost.FREE)
            .count();
    assertThat(standing.used() + standing.undecided() + free).isEqualTo(ledger.attempts().size());
  }

  private static int balance(List<AttemptFact> facts, int base) {
    return base + ledger(facts).extra() - standing(facts, base, 0).used();
  }

  private static int left(List<AttemptFact> facts, int base) {
    return standing(facts, base, 0).left().orElseThrow();
  }

  private static Standing standing(List<AttemptFact> facts, int base, int open) {
    return AttemptRules.standing(ledger(facts), open, regulation(base), null);
  }

  private static Regulation regulation(int base) {
    return Regulation.of("oer", 1).attempts(base).build();
  }

  private static AttemptLedger ledger(List<AttemptFact> facts) {
    return new AttemptLedger(OF, facts);
  }

  private static AttemptFact made(int id, String outcome) {
    return AttemptFact.Made.builder()
        .of(OF)
        .id(new AttemptId("attempt-" + id))
        .sequence(id)
        .day(LocalDate.of(2027, 1, 20))
        .outcome(new AttemptOutcome(outcome))
        .recorded(RECORDED)
        .build();
  }

  private static AttemptFact decided(int id, AttemptCost cost) {
    return AttemptFact.CostDecided.builder()
        .of(OF)
        .target(new AttemptId("attempt-" + id))
        .cost(cost)
        .reason("excused")
        .recorded(RECORDED)
        .build();
  }

  private static AttemptFact granted(int count) {
    return AttemptFact.ExtraGranted.builder()
        .of(OF)
        .count(count)
        .reason("hardship")
        .recorded(RECORDED)
        .build();
  }
}
