package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXTRA_REQUIRES;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.NEEDS_MAX_MINUTES;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;
import static org.okeenrolment.regulation.Parameters.PREREQUISITES;
import static org.okeenrolment.regulation.Parameters.TERMS;
import static org.okeenrolment.regulation.Parameters.WORDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Basis;

class ResolutionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Context CONTEXT =
      Context.at(DAY)
          .with("institution", "alfa")
          .with("programme", "P1")
          .with("cohort", 2025)
          .with("category", "CE");

  private static RegulationDocumentBuilder school() {
    return RegulationDocument.of("school", Authority.INSTITUTION);
  }

  private static RegulationDocumentBuilder programme() {
    return RegulationDocument.of("programme", Authority.PROGRAMME);
  }

  private static Regulation inForce(RegulationDocumentBuilder... documents) {
    return regulations(documents).inForce(CONTEXT);
  }

  private static Regulations regulations(RegulationDocumentBuilder... documents) {
    return Regulations.of(
        java.util.Arrays.stream(documents).map(RegulationDocumentBuilder::build).toList(),
        SchoolCalendar.withoutHolidays());
  }

  private static List<String> names(Regulation regulation) {
    return regulation.documents().stream().map(RegulationDocument::name).toList();
  }

  @Test
  void aStrongerAuthorityReplacesAWholeValueAndLeavesOtherPathsAlone() {
    Regulation regulation =
        inForce(
            programme().addParams(EXTRA_REQUIRES.is(List.of("B"))),
            school().addParams(EXTRA_REQUIRES.is(List.of("A")), ATTEMPTS_BASE.is(2)));
    assertThat(regulation.get(EXTRA_REQUIRES).get()).containsExactly("B");
    assertThat(regulation.get(ATTEMPTS_BASE))
        .isEqualTo(new Setting<>(Optional.of(2), new Basis("school", 1, "attempts.base")));
    assertThat(names(regulation)).containsExactly("school v1", "programme v1");
  }

  @Test
  void amongEqualAuthoritiesTheOneWithMoreSelectorsIsStronger() {
    RegulationDocumentBuilder narrow =
        RegulationDocument.of("a-narrow", Authority.INSTITUTION)
            .putScope("institution", new Selector.Is("alfa"))
            .addParams(ATTEMPTS_BASE.is(3));
    assertThat(inForce(narrow, school().addParams(ATTEMPTS_BASE.is(2))).get(ATTEMPTS_BASE).get())
        .isEqualTo(3);
  }

  @Test
  void amongEqualScopesTheLaterStartIsStrongerAndNoStartIsWeakest() {
    RegulationDocumentBuilder later =
        RegulationDocument.of("a-later", Authority.INSTITUTION)
            .effective(Days.since(LocalDate.of(2026, 8, 1)))
            .addParams(ATTEMPTS_BASE.is(4));
    RegulationDocumentBuilder earlier =
        RegulationDocument.of("b-earlier", Authority.INSTITUTION)
            .effective(Days.since(LocalDate.of(2025, 8, 1)))
            .addParams(ATTEMPTS_BASE.is(3));
    Regulation regulation = inForce(later, earlier, school().addParams(ATTEMPTS_BASE.is(2)));
    assertThat(names(regulation)).containsExactly("school v1", "b-earlier v1", "a-later v1");
    assertThat(regulation.get(ATTEMPTS_BASE).get()).isEqualTo(4);
  }

  @Test
  void tiedDocumentsWithoutDifferingValuesAreOrderedById() {
    Regulation regulation =
        inForce(
            RegulationDocument.of("b", Authority.UNIT).addParams(ATTEMPTS_BASE.is(2)),
            RegulationDocument.of("a", Authority.UNIT)
                .addParams(MAX_OPEN.is(1), ATTEMPTS_BASE.is(2)));
    assertThat(names(regulation)).containsExactly("a v1", "b v1");
    assertThat(regulation.get(MAX_OPEN).get()).isEqualTo(1);
  }

  @Test
  void tiedDocumentsThatDifferAreAnErrorThatNamesBothAlsoWhenAStrongerOneSetsThePath() {
    Regulations regulations =
        regulations(
            RegulationDocument.of("c", Authority.UNIT).addParams(ATTEMPTS_BASE.is(2)),
            RegulationDocument.of("b", Authority.UNIT)
                .addParams(ATTEMPTS_BASE.is(3), MAX_OPEN.none()),
            RegulationDocument.of("a", Authority.UNIT).addParams(MAX_OPEN.is(1)),
            programme().addParams(ATTEMPTS_BASE.is(1), MAX_OPEN.is(2)));
    assertThatThrownBy(() -> regulations.inForce(CONTEXT))
        .isInstanceOfSatisfying(
            AmbiguousRegulationException.class,
            error -> {
              assertThat(error.clashes())
                  .containsExactly(
                      new AmbiguousRegulationException.Clash(
                          "attempts.base", places("attempts.base", "b", "c")),
                      new AmbiguousRegulationException.Clash(
                          "enrolment.maxOpen", places("enrolment.maxOpen", "a", "b")));
              assertThat(error.reason().code()).isEqualTo("AMBIGUOUS_POLICY");
              assertThat(error.reason().facts())
                  .containsEntry("paths", List.of("attempts.base", "enrolment.maxOpen"))
                  .containsEntry("documents", List.of("b v1", "c v1", "a v1"));
            })
        .hasMessageContaining("(attempts.base) in [b v1, c v1]")
        .hasMessageContaining("Maybe");
  }

  @Test
  void tiedDocumentsAreComparedByValueNotByHowTheyWriteIt() {
    Condition one = new Condition.Each(List.of("X"), new BigDecimal("5.50"));
    Condition same = new Condition.Each(List.of("X"), new BigDecimal("5.5"));
    Regulation regulation =
        inForce(
            RegulationDocument.of("a", Authority.UNIT)
                .addParams(PASS_FROM.is(new BigDecimal("6.0")), PREREQUISITES.is(List.of(one))),
            RegulationDocument.of("b", Authority.UNIT)
                .addParams(PASS_FROM.is(new BigDecimal("6")), PREREQUISITES.is(List.of(same))));
    assertThat(regulation.get(PASS_FROM).get()).isEqualByComparingTo("6");
  }

  @Test
  void noneReplacesAWeakerValue() {
    Regulation regulation =
        inForce(
            school()
                .addParams(ATTEMPTS_BASE.is(2), TERMS.of("appeal").is(Term.of(1, TermUnit.WEEK))),
            programme().addParams(ATTEMPTS_BASE.none(), TERMS.of("appeal").none()));
    assertThat(regulation.get(ATTEMPTS_BASE).value()).isEmpty();
    assertThat(regulation.get(TERMS.of("appeal")))
        .isEqualTo(new Setting<>(Optional.empty(), new Basis("programme", 1, "terms.appeal")));
  }

  @Test
  void everySelectorMustMatchAndAFieldThatIsMissingMatchesNothing() {
    assertThat(applies("institution", new Selector.Is("alfa"))).isTrue();
    assertThat(applies("institution", new Selector.Is("beta"))).isFalse();
    assertThat(applies("subject", new Selector.Is("DUTCH"))).isFalse();
    assertThat(applies("cohort", new Selector.Is(new BigDecimal("2025.0")))).isTrue();
    assertThat(applies("cohort", new Selector.Is("2025"))).isFalse();
    assertThat(applies("programme", new Selector.OneOf(List.of("P0", "P1")))).isTrue();
    assertThat(applies("programme", new Selector.OneOf(List.of("P0")))).isFalse();
    assertThat(applies("at", new Selector.Is("2026-10-01"))).isTrue();
  }

  @Test
  void aRangeHasBothEndsInItAndAnEndThatIsNoneIsOpen() {
    assertThat(applies("cohort", between(2025, 2025))).isTrue();
    assertThat(applies("cohort", between(2026, 2027))).isFalse();
    assertThat(applies("cohort", between(2023, 2024))).isFalse();
    assertThat(applies("cohort", new Selector.Between(Optional.of(2024), Optional.empty())))
        .isTrue();
    assertThat(applies("cohort", new Selector.Between(Optional.empty(), Optional.of(2024))))
        .isFalse();
    assertThat(applies("programme", new Selector.Between(Optional.of("P1"), Optional.of("P1"))))
        .isTrue();
    assertThat(applies("programme", new Selector.Between(Optional.of("P2"), Optional.empty())))
        .isFalse();
    assertThat(applies("programme", between(0, 9))).isFalse();
    assertThat(applies("cohort", new Selector.Between(Optional.of("0"), Optional.empty())))
        .isFalse();
    assertThat(between(2, 1).isInOrder()).isFalse();
    assertThat(between(1, 1).isInOrder()).isTrue();
  }

  private static Selector.Between between(int from, int to) {
    return new Selector.Between(Optional.of(from), Optional.of(to));
  }

  private static boolean applies(String field, Selector selector) {
    return !inForce(school().putScope(field, selector)).documents().isEmpty();
  }

  @Test
  void aSelectorIsATextOrANumber() {
    assertThatThrownBy(() -> new Selector.Is(true)).hasMessageContaining("(true)");
  }

  @Test
  void aDocumentIsInForceOnItsFirstAndLastDayOnly() {
    assertThat(inForceOn(DAY, DAY)).isTrue();
    assertThat(inForceOn(DAY.plusDays(1), DAY.plusDays(2))).isFalse();
    assertThat(inForceOn(DAY.minusDays(2), DAY.minusDays(1))).isFalse();
  }

  private static boolean inForceOn(LocalDate from, LocalDate to) {
    return !inForce(school().effective(Days.of(from, to))).documents().isEmpty();
  }

  @Test
  void aDocumentPinnedToTheCohortIsInForceByTheFirstOfAugustOfThatYear() {
    Days year = Days.of(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31));
    Regulations pinned =
        regulations(school().pin(Pin.COHORT).effective(year).addParams(ATTEMPTS_BASE.is(3)));
    assertThat(pinned.inForce(CONTEXT).documents()).hasSize(1);
    assertThat(pinned.inForce(CONTEXT.with("cohort", 2026)).documents()).isEmpty();
    assertThat(pinned.inForce(Context.at(DAY)).documents()).isEmpty();
    assertThat(pinned.inForce(Context.at(DAY).with("cohort", "2025")).documents()).isEmpty();
  }

  @Test
  void onlyTheNewestVersionThatMatchesAndIsInForceApplies() {
    RegulationDocumentBuilder first = school().addParams(ATTEMPTS_BASE.is(1));
    RegulationDocumentBuilder second = school().version(2).addParams(MAX_OPEN.is(2));
    RegulationDocumentBuilder future =
        school().version(3).effective(Days.since(DAY.plusDays(1))).addParams(ATTEMPTS_BASE.is(3));
    Regulation regulation = inForce(future, first, second);
    assertThat(names(regulation)).containsExactly("school v2");
    assertThat(regulation.get(ATTEMPTS_BASE).value()).isEmpty();
  }

  @Test
  void aFloorRaisesALowerValueAndLeavesNoLimitAlone() {
    Bound floor = new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.is(2));
    assertThat(bounded(floor, ATTEMPTS_BASE.is(1)).get(ATTEMPTS_BASE))
        .isEqualTo(new Setting<>(Optional.of(2), new Basis("law", 1, "attempts.base")));
    assertThat(bounded(floor, ATTEMPTS_BASE.is(2)).get(ATTEMPTS_BASE).basis().document())
        .isEqualTo("student");
    assertThat(bounded(floor, ATTEMPTS_BASE.is(3)).get(ATTEMPTS_BASE).get()).isEqualTo(3);
    assertThat(bounded(floor, ATTEMPTS_BASE.none()).get(ATTEMPTS_BASE).value()).isEmpty();
  }

  @Test
  void aCeilingLowersAHigherValueAndEndsNoLimit() {
    Bound ceiling = new Bound(Bound.Kind.CEILING, NEEDS_MAX_MINUTES.is(30));
    assertThat(bounded(ceiling, NEEDS_MAX_MINUTES.is(31)).get(NEEDS_MAX_MINUTES).get())
        .isEqualTo(30);
    assertThat(bounded(ceiling, NEEDS_MAX_MINUTES.is(29)).get(NEEDS_MAX_MINUTES).get())
        .isEqualTo(29);
    assertThat(bounded(ceiling).get(NEEDS_MAX_MINUTES).get()).isEqualTo(30);
  }

  @Test
  void aBoundHoldsForTheDefaultAndForNumbersThatAreNotWhole() {
    Bound floor = new Bound(Bound.Kind.FLOOR, ADMIT_UNTIL_MIN.is(new BigDecimal("7.5")));
    assertThat(bounded(floor).get(ADMIT_UNTIL_MIN).get()).isEqualByComparingTo("7.5");
  }

  @Test
  void aLockSetsTheValueWhateverItWas() {
    Bound lock = new Bound(Bound.Kind.LOCK, WORDS.of("V").is(BigDecimal.valueOf(7)));
    assertThat(bounded(lock, WORDS.of("V").is(BigDecimal.valueOf(9))).get(WORDS.of("V")).get())
        .isEqualByComparingTo("7");
    Bound none = new Bound(Bound.Kind.LOCK, ATTEMPTS_BASE.none());
    assertThat(bounded(none, ATTEMPTS_BASE.is(1)).get(ATTEMPTS_BASE).value()).isEmpty();
    assertThat(bounded(none, ATTEMPTS_BASE.is(1)).get(ATTEMPTS_BASE).basis().document())
        .isEqualTo("law");
  }

  @Test
  void theBoundsOfTheWeakestLayerHaveTheLastWord() {
    Bound three = new Bound(Bound.Kind.LOCK, ATTEMPTS_BASE.is(3));
    Bound five = new Bound(Bound.Kind.LOCK, ATTEMPTS_BASE.is(5));
    Regulation regulation =
        inForce(
            RegulationDocument.of("student", Authority.INDIVIDUAL).addBounds(five),
            RegulationDocument.of("law", Authority.NATIONAL).addBounds(five, three));
    assertThat(regulation.get(ATTEMPTS_BASE))
        .isEqualTo(new Setting<>(Optional.of(3), new Basis("law", 1, "attempts.base")));
  }

  @Test
  void onlyAmountsHaveFloorsAndCeilingsAndTheyNeedANumber() {
    assertThat(new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.is(1)).isPossible()).isTrue();
    assertThat(new Bound(Bound.Kind.FLOOR, ATTEMPTS_BASE.none()).isPossible()).isFalse();
    assertThat(new Bound(Bound.Kind.CEILING, PASS_FROM.is(BigDecimal.TEN)).isPossible()).isFalse();
    assertThat(new Bound(Bound.Kind.LOCK, PASS_FROM.is(BigDecimal.TEN)).isPossible()).isTrue();
  }

  private static Regulation bounded(Bound bound, ParameterValue<?>... params) {
    return inForce(
        RegulationDocument.of("law", Authority.NATIONAL).addBounds(bound),
        RegulationDocument.of("student", Authority.INDIVIDUAL).addParams(params));
  }

  @Test
  void whatWasResolvedOnceIsKeptPerSetOfDocuments() {
    Regulations regulations =
        regulations(
            school().addParams(ATTEMPTS_BASE.is(2)),
            programme().putScope("programme", new Selector.Is("P1")));
    assertThat(regulations.inForce(CONTEXT.with("student", "S1")))
        .isSameAs(regulations.inForce(CONTEXT.with("student", "S2")))
        .isNotSameAs(regulations.inForce(CONTEXT.with("programme", "P2")));
  }

  @Test
  void theGroupOfAContextIsOtherUnlessItIsGiven() {
    assertThat(CONTEXT.group()).isEqualTo("OTHER");
    assertThat(CONTEXT.with("group", "GENERIC").group()).isEqualTo("GENERIC");
  }

  private static List<Basis> places(String path, String... documents) {
    return Stream.of(documents).map(document -> new Basis(document, 1, path)).toList();
  }
}
