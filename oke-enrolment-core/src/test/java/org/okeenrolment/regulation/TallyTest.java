package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.Given.DAY;
import static org.okeenrolment.Given.attempt;
import static org.okeenrolment.Given.regulation;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COST;
import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.Given;
import org.okeenrolment.decision.Basis;

class TallyTest {
  private static AttemptBuilder sat(String id, String grade) {
    return Given.sat(grade).id(new AttemptId(id));
  }

  private static Tally tally(Regulation regulation, Fact... facts) {
    return Tally.of(regulation, List.of(facts), Optional.empty());
  }

  private static Fact decided(String id, AttemptCost cost) {
    return new Fact.CostDecided(DAY, new AttemptId(id), cost);
  }

  private static Fact extra(int count) {
    return Fact.Granted.of(DAY, Fact.Granted.Topic.EXTRA).count(count).build();
  }

  private static Fact status(String status) {
    return new Fact.StatusChanged(DAY, status);
  }

  @Test
  void anAttemptCostsWhatTheRegulationSaysElseTheDefaultAndAnUnknownOutcomeIsUndecided() {
    Tally tally =
        tally(
            regulation(COST.of("NO_SHOW").is(AttemptCost.FREE)),
            attempt("NO_SHOW").build(),
            attempt("NO_ID").build(),
            attempt("WITHDRAWN_IN_TIME").build(),
            attempt("ABORTED_ILL").build(),
            attempt("STRUCK_BY_LIGHTNING").build());
    assertThat(tally.used()).isEqualTo(1);
    assertThat(tally.undecided()).isEqualTo(2);
  }

  @Test
  void whatWasTakenBackIsNeitherExtraNorInTheQuota() {
    Tally tally = tally(regulation(), extra(3), new Fact.Revoked(DAY, 2));
    assertThat(tally.extra()).isEqualTo(1);
    assertThat(tally.extraEver()).isEqualTo(1);
    assertThat(tally.revoked()).isEqualTo(2);
  }

  @Test
  void everyOutcomeOfTheModelHasItsDefaultCost() {
    Regulation regulation = regulation();
    assertThat(
            List.of(
                "SAT",
                "NOT_FINISHED",
                "NOT_ASSESSABLE",
                "NO_SHOW",
                "NO_SHOW_NOTIFIED",
                "LATE_REFUSED",
                "NO_ID",
                "WITHDRAWN_LATE",
                "VOID_STUDENT"))
        .allMatch(outcome -> cost(regulation, outcome) == AttemptCost.CONSUMES);
    assertThat(
            List.of(
                "WITHDRAWN_IN_TIME", "CANCELLED_BY_SCHOOL", "ABORTED_FORCE_MAJEURE", "VOID_SCHOOL"))
        .allMatch(outcome -> cost(regulation, outcome) == AttemptCost.FREE);
    assertThat(List.of("NOT_STARTED", "ABORTED_ILL", "sat"))
        .allMatch(outcome -> cost(regulation, outcome) == AttemptCost.DECISION);
  }

  private static AttemptCost cost(Regulation regulation, String outcome) {
    return regulation.cost(new AttemptOutcome(outcome)).get();
  }

  @Test
  void theLastDecisionOnTheCostOfAnAttemptCountsWhereverItStands() {
    Regulation regulation = regulation();
    Fact.Attempt noShow = attempt("NO_SHOW").id(new AttemptId("a")).build();
    Tally free = tally(regulation, decided("a", AttemptCost.FREE), noShow);
    assertThat(free.used()).isZero();
    Tally again =
        tally(
            regulation,
            noShow,
            decided("a", AttemptCost.FREE),
            decided("b", AttemptCost.FREE),
            decided("a", AttemptCost.CONSUMES));
    assertThat(again.used()).isEqualTo(1);
    assertThat(tally(regulation, attempt("NO_SHOW").build(), decided("a", AttemptCost.FREE)).used())
        .isEqualTo(1);
  }

  @Test
  void aLaterFactAboutAnAttemptReplacesItInItsPlaceAndADecisionOnItsCostStays() {
    Tally tally =
        tally(
            regulation(),
            attempt("SAT").id(new AttemptId("a")).build(),
            decided("a", AttemptCost.FREE),
            sat("b", "4.0").build(),
            sat("a", "7.0").build());
    assertThat(tally.attempts())
        .extracting(attempt -> attempt.id().orElseThrow().value())
        .containsExactly("a", "b");
    assertThat(tally.attempts().get(0).grade()).isPresent();
    assertThat(tally.used()).isEqualTo(1);
    assertThat(tally.isResultPending()).isFalse();
    assertThat(tally.firstPass()).isZero();
  }

  @Test
  void attemptsWithoutAnIdNeverReplaceEachOther() {
    assertThat(tally(regulation(), attempt("SAT").build(), attempt("SAT").build()).used())
        .isEqualTo(2);
  }

  @Test
  void countedPerPartOnlyTheFactsOfThePartAndThoseWithoutPartAreRead() {
    Fact[] facts = {
      attempt("SAT").part("A").build(),
      attempt("SAT").part("B").build(),
      attempt("SAT").build(),
      Fact.Granted.of(DAY, Fact.Granted.Topic.EXTRA).part("A").build(),
    };
    Regulation perPart = regulation(COUNTED_PER.is(CountedPer.PART));
    assertThat(Tally.of(perPart, List.of(facts), Optional.of("A")).used()).isEqualTo(2);
    assertThat(Tally.of(perPart, List.of(facts), Optional.of("A")).extra()).isEqualTo(1);
    assertThat(Tally.of(perPart, List.of(facts), Optional.of("B")).extra()).isZero();
    assertThat(Tally.of(perPart, List.of(facts), Optional.empty()).used()).isEqualTo(1);
    assertThat(Tally.of(regulation(), List.of(facts), Optional.of("A")).used()).isEqualTo(3);
  }

  @Test
  void aResetDividesTheListAndGivesANewBase() {
    Regulation regulation =
        regulation(
            ATTEMPTS_BASE.is(2),
            COUNT_RESETS.is(List.of(new Reset("REPEAT", OptionalInt.of(1), OptionalInt.of(1)))));
    Tally before = tally(regulation, attempt("SAT").build(), status("MOVED"));
    assertThat(before.base().get()).isEqualTo(2);
    assertThat(before.used()).isEqualTo(1);
    Tally after =
        tally(
            regulation,
            attempt("SAT").build(),
            extra(2),
            status("REPEAT"),
            attempt("NO_SHOW").build(),
            extra(1),
            status("REPEAT"),
            attempt("STRUCK").build());
    assertThat(after.used()).isEqualTo(1);
    assertThat(after.undecided()).isEqualTo(1);
    assertThat(after.extra()).isEqualTo(1);
    assertThat(after.extraEver()).isEqualTo(3);
    assertThat(after.base())
        .isEqualTo(new Setting<>(Optional.of(1), new Basis("oer", 1, "attempts.resets")));
    assertThat(after.used(attempt -> true)).isEqualTo(1);
    assertThat(after.attempts()).hasSize(3);
  }

  @Test
  void aResetWithoutMaximumAlwaysTakesEffectAndWithoutBaseLiftsTheLimit() {
    Regulation regulation =
        regulation(
            ATTEMPTS_BASE.is(2),
            COUNT_RESETS.is(
                List.of(
                    new Reset("REPEAT", OptionalInt.of(1), OptionalInt.empty()),
                    new Reset("EXTRANEUS", OptionalInt.empty(), OptionalInt.empty()))));
    assertThat(tally(regulation, status("REPEAT"), attempt("SAT").build(), status("REPEAT")).used())
        .isZero();
    assertThat(tally(regulation, status("REPEAT"), status("EXTRANEUS")).base().value()).isEmpty();
    assertThat(tally(regulation, status("EXTRANEUS"), status("REPEAT")).base().get()).isEqualTo(1);
  }

  @Test
  void theBoundsOfTheBaseHoldForANewBaseTooAndAreNamed() {
    Regulation regulation =
        Regulations.of(
                RegulationDocument.of("law", Authority.NATIONAL)
                    .addBounds(new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.is(2)))
                    .addParams(
                        COUNT_RESETS.is(
                            List.of(new Reset("REPEAT", OptionalInt.of(1), OptionalInt.empty()))))
                    .build())
            .inForce(Context.at(DAY));
    assertThat(tally(regulation, status("REPEAT")).base())
        .isEqualTo(new Setting<>(Optional.of(2), new Basis("law", 1, "attempts.base")));
  }

  @Test
  void aPassIsAGradeOfAtLeastThePassMarkOfAnAttemptThatWasSat() {
    Regulation regulation = regulation(PASS_FROM.is(BigDecimal.valueOf(6)));
    assertThat(tally(regulation, sat("a", "5.9").build()).isPassed()).isFalse();
    assertThat(tally(regulation, sat("a", "6.0").build()).isPassed()).isTrue();
    assertThat(tally(regulation, attempt("SAT").grade(Grade.of("V")).build()).isPassed()).isTrue();
    assertThat(tally(regulation, attempt("SAT").grade(Grade.of("O")).build()).isPassed()).isFalse();
    assertThat(tally(regulation, attempt("SAT").grade(Grade.of("?")).build()).isPassed()).isFalse();
    assertThat(tally(regulation, sat("a", "9").outcome(AttemptOutcome.NO_SHOW).build()).isPassed())
        .isFalse();
    assertThat(tally(regulation, sat("a", "4").passed(true).build()).isPassed()).isTrue();
    assertThat(tally(regulation, sat("a", "9").passed(false).build()).isPassed()).isFalse();
  }

  @Test
  void aResultIsPendingWhileASatAttemptHasNeitherGradeNorPass() {
    assertThat(tally(regulation(), attempt("SAT").build()).isResultPending()).isTrue();
    assertThat(tally(regulation(), attempt("SAT").passed(false).build()).isResultPending())
        .isFalse();
    assertThat(tally(regulation(), attempt("NO_SHOW").build()).isResultPending()).isFalse();
    assertThat(tally(regulation(), attempt("NO_SHOW").build()).isSat()).isFalse();
    assertThat(tally(regulation(), attempt("SAT").build()).isSat()).isTrue();
  }

  @Test
  void theFirstPassIsTheFirstInTheList() {
    Tally tally =
        tally(regulation(), sat("a", "4").build(), sat("b", "6").build(), sat("c", "8").build());
    assertThat(tally.firstPass()).isEqualTo(1);
    assertThat(tally.used(attempt -> tally.isPassed(attempt))).isEqualTo(2);
    assertThat(tally(regulation(), sat("a", "4").build()).firstPass()).isEqualTo(-1);
    assertThat(tally.facts()).hasSize(3);
  }

  @Test
  void grantsAreFoundByWhatIsMeant() {
    Tally tally =
        tally(
            regulation(),
            extra(2),
            Fact.Granted.of(DAY, Fact.Granted.Topic.LEVEL).build(),
            Fact.Granted.of(DAY, Fact.Granted.Topic.LEVEL).level(Level.REQUIRED).build());
    assertThat(tally.granted(grant -> grant.topic() == Fact.Granted.Topic.LEVEL)).isEqualTo(2);
    assertThat(tally.isGranted(grant -> grant.level() == Level.REQUIRED)).isTrue();
    assertThat(tally.isGranted(grant -> grant.topic() == Fact.Granted.Topic.LOAD)).isFalse();
  }

  @Test
  void whatDecidedIsTheBaseAndTheCostOfEachOutcomeOnce() {
    Regulation regulation =
        regulation(ATTEMPTS_BASE.is(2), COST.of("NO_SHOW").is(AttemptCost.CONSUMES));
    Tally tally =
        tally(
            regulation,
            attempt("NO_SHOW").build(),
            attempt("NO_SHOW").build(),
            attempt("SAT").build());
    assertThat(tally.basis())
        .containsExactly(
            new Basis("oer", 1, "attempts.base"),
            new Basis("oer", 1, "attempts.cost.NO_SHOW"),
            Basis.ofDefault("attempts.cost.SAT"));
    assertThat(tally.regulation()).isSameAs(regulation);
  }
}
