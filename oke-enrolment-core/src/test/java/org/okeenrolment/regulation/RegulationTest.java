package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COST;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.NOTICE;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;
import static org.okeenrolment.regulation.Parameters.TERMS;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;
import static org.okeenrolment.regulation.Parameters.WORDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Basis;

class RegulationTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);
  private static final Term WEEK = Term.of(1, TermUnit.WEEK);

  private static RegulationDocumentBuilder oer(int version, ParameterValue<?>... params) {
    return RegulationDocument.of("oer", Authority.INSTITUTION).version(version).addParams(params);
  }

  private static Regulation inForce(RegulationDocumentBuilder document) {
    return Regulations.of(document.build()).inForce(Context.at(DAY));
  }

  private static Regulations regulations(RegulationDocument... documents) {
    return Regulations.of(List.of(documents), SchoolCalendar.withoutHolidays());
  }

  @Test
  void whereNoDocumentSaysAnythingTheDefaultDecided() {
    Setting<BigDecimal> passFrom = inForce(oer(1)).get(PASS_FROM);
    assertThat(passFrom.get()).isEqualByComparingTo("5.5");
    assertThat(passFrom.basis())
        .isEqualTo(Basis.ofDefault("result.passFrom"))
        .hasToString("DEFAULT result.passFrom");
  }

  @Test
  void aWordOfWhichNobodySaysTheNumberHasNone() {
    Regulation regulation = inForce(oer(1, WORDS.of("P").is(BigDecimal.TEN)));
    assertThat(regulation.number(Grade.of("P"))).hasValueSatisfying(isNumber("10"));
    assertThat(regulation.number(Grade.of("G"))).hasValueSatisfying(isNumber("8"));
    assertThat(regulation.number(Grade.of("5.6.7"))).isEmpty();
    assertThat(regulation.number(Grade.of(new BigDecimal("7.50"))))
        .hasValueSatisfying(isNumber("7.5"));
  }

  private static java.util.function.Consumer<BigDecimal> isNumber(String number) {
    return value -> assertThat(value).isEqualByComparingTo(number);
  }

  @Test
  void aSettingThatIsNoneHasNoValueToGet() {
    Setting<Integer> base = inForce(oer(1)).get(ATTEMPTS_BASE);
    assertThat(base.is(2)).isFalse();
    assertThatThrownBy(base::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("attempts.base");
  }

  @Test
  void theNamesOfAFamilyAreThoseWithADefaultAndThoseThatAreSet() {
    Regulation regulation =
        inForce(oer(1, TERMS.of("appeal").is(WEEK), WORDS.of("P").is(BigDecimal.TEN)));
    assertThat(regulation.named(TERMS)).containsOnlyKeys("appeal");
    assertThat(regulation.named(WORDS)).containsOnlyKeys("G", "O", "P", "V");
    assertThat(regulation.named(COST)).hasSize(15).containsKeys("SAT", "ABORTED_ILL");
  }

  @Test
  void theChangesToALaterRegulationAreTheSettingsThatDiffer() {
    Regulation before =
        inForce(oer(1, ATTEMPTS_BASE.is(2), MAX_OPEN.is(1), TERMS.of("appeal").is(WEEK)));
    Regulation after = inForce(oer(2, ATTEMPTS_BASE.is(3), MAX_OPEN.is(1)));
    assertThat(before.changesTo(after))
        .extracting(SettingChange::toString)
        .containsExactly(
            "attempts.base: 3 (oer v2 attempts.base), was 2 (oer v1 attempts.base)",
            "terms.appeal: none (DEFAULT terms.appeal), was 1 WEEK (oer v1 terms.appeal)");
    assertThat(before.changesTo(before)).isEmpty();
  }

  @Test
  void anEstablishedDocumentIsNeverChanged() {
    Regulations established = regulations(oer(1, ATTEMPTS_BASE.is(2)).build());
    Regulations changed =
        established.with(List.of(oer(1, ATTEMPTS_BASE.is(2)).build(), oer(2).build()));
    assertThat(changed.documents()).hasSize(2);
    assertThat(established.documents()).hasSize(1);
    assertThatThrownBy(() -> established.with(List.of(oer(1, ATTEMPTS_BASE.is(3)).build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("oer v1")
        .hasMessageContaining("higher version");
  }

  @Test
  void theDocumentsThatDifferAreNamedWithWhatTheyChange() {
    RegulationDocument first = oer(1, ATTEMPTS_BASE.is(2), MAX_OPEN.is(1), NOTICE.is(WEEK)).build();
    RegulationDocument second =
        oer(2, ATTEMPTS_BASE.none(), NOTICE.is(WEEK), PASS_FROM.is(BigDecimal.valueOf(6))).build();
    RegulationDocument gone = RegulationDocument.of("gone", Authority.UNIT).build();
    RegulationDocument added =
        RegulationDocument.of("new", Authority.UNIT).addParams(ATTEMPTS_BASE.is(1)).build();
    assertThat(regulations(first, gone).changesTo(regulations(added, second, first)))
        .extracting(DocumentChange::toString)
        .containsExactly(
            "gone v1 taken out []",
            "new v1 new [attempts.base: 1, was not set]",
            "oer v2 changed [attempts.base: none, was 2, enrolment.maxOpen: not set, was 1,"
                + " result.passFrom: 6, was not set]");
    assertThat(regulations(first).changesTo(regulations(first))).isEmpty();
  }

  @Test
  void aDocumentThatWasChangedUnderItsOldVersionIsADifferenceToo() {
    assertThat(
            regulations(oer(1, MAX_OPEN.is(1)).build())
                .changesTo(regulations(oer(1, MAX_OPEN.is(2)).build())))
        .extracting(DocumentChange::toString)
        .containsExactly("oer v1 changed [enrolment.maxOpen: 2, was 1]");
  }

  @Test
  void aChangeOfADocumentNamesWhatElseItSaysOtherwise() {
    RegulationDocument first = oer(1, ATTEMPTS_BASE.is(1)).build();
    RegulationDocument second =
        oer(2, ATTEMPTS_BASE.is(1))
            .effective(Days.since(DAY))
            .addBounds(new Bound(Bound.Kind.LOCK, ATTEMPTS_BASE.is(1)))
            .build();
    assertThat(regulations(first).changesTo(regulations(first, second)))
        .extracting(DocumentChange::toString)
        .containsExactly("oer v2 changed [] and [effective, bounds]");
  }

  @Test
  void aTermSaysAllThatItAsks() {
    assertThat(new Term(2, TermUnit.WEEK, true, true, List.of("FORM")))
        .hasToString("2 WEEK extended only if insufficient with [FORM]");
  }

  @Test
  void theFormerRegulationIsThatOfTheFormerVersions() {
    RegulationDocument other =
        RegulationDocument.of("law", Authority.NATIONAL).addParams(MAX_OPEN.is(5)).build();
    Regulations all =
        regulations(
            oer(1, ATTEMPTS_BASE.is(1)).build(),
            oer(3, ATTEMPTS_BASE.is(3)).build(),
            oer(4, ATTEMPTS_BASE.is(4)).effective(Days.since(DAY.plusDays(1))).build(),
            other);
    Regulation former = all.former(Context.at(DAY)).orElseThrow();
    assertThat(former.get(ATTEMPTS_BASE).get()).isEqualTo(1);
    assertThat(former.get(MAX_OPEN).get()).isEqualTo(5);
    assertThat(regulations(other).former(Context.at(DAY))).isEmpty();
  }

  @Test
  void twoDocumentsOfTheSameIdAndVersionAreRefused() {
    RegulationDocument document = oer(1).build();
    assertThatThrownBy(() -> regulations(document, document.withConstructed(true)))
        .hasMessageContaining("oer v1");
    assertThat(Regulations.repeated(List.of(document, oer(2).build(), document)))
        .containsExactly(2);
  }

  @Test
  void aDocumentThatSetsAParameterTwiceIsRefused() {
    assertThatThrownBy(() -> oer(1, ATTEMPTS_BASE.is(1), ATTEMPTS_BASE.is(2)).build())
        .hasMessageContaining("oer")
        .hasMessageContaining("attempts.base");
  }

  @Test
  void amountsAreFromZeroToOneHundredThousand() {
    assertThat(ATTEMPTS_BASE.is(0).value()).contains(0);
    assertThat(ATTEMPTS_BASE.is(100_000).value()).contains(100_000);
    assertThatThrownBy(() -> ATTEMPTS_BASE.is(-1)).hasMessageContaining("(-1) in (attempts.base)");
    assertThatThrownBy(() -> ATTEMPTS_BASE.is(100_001)).hasMessageContaining("(100001)");
    assertThatThrownBy(() -> Term.of(-1, TermUnit.WEEK)).hasMessageContaining("(-1) in (WEEK)");
    assertThatThrownBy(() -> new Limit(Limit.Per.PERIOD, -1))
        .hasMessageContaining("attempts.limits");
    assertThatThrownBy(() -> new Reset("X", OptionalInt.of(-1), OptionalInt.empty()))
        .hasMessageContaining("attempts.resets");
    assertThatThrownBy(() -> new Reset("X", OptionalInt.empty(), OptionalInt.of(-1)))
        .hasMessageContaining("attempts.resets");
  }

  @Test
  void noneIsRefusedWhereTheDefaultIsNotNone() {
    assertThat(ATTEMPTS_BASE.none().value()).isEmpty();
    assertThatThrownBy(PASS_FROM::none).hasMessageContaining("result.passFrom");
    assertThatThrownBy(WORDS.of("O")::none).hasMessageContaining("result.words.O");
  }

  @Test
  void aTermCanOnlyBeMoreThanALengthWhereItHasAName() {
    List<Term> rich =
        List.of(
            new Term(1, TermUnit.WEEK, true, false, List.of()),
            new Term(1, TermUnit.WEEK, false, true, List.of()),
            new Term(1, TermUnit.WEEK, false, false, List.of("FORM")));
    assertThat(rich)
        .allSatisfy(
            term -> {
              assertThat(TERMS.of("appeal").is(term).value()).contains(term);
              assertThatThrownBy(() -> NOTICE.is(term)).hasMessageContaining("enrolment.notice");
            });
  }

  @Test
  void schoolYearsCannotStandWhereIsCountedBack() {
    Term year = Term.of(1, TermUnit.SCHOOL_YEAR);
    assertThat(NOTICE.is(year).value()).contains(year);
    assertThatThrownBy(() -> WINDOW_OPENS.is(year)).hasMessageContaining("counted back");
  }

  @Test
  void aStatusStartsTheCountingAgainByOneEntryOnly() {
    Reset reset = new Reset("REPEAT", OptionalInt.empty(), OptionalInt.empty());
    assertThat(COUNT_RESETS.is(List.of(reset)).value()).contains(List.of(reset));
    assertThatThrownBy(() -> COUNT_RESETS.is(List.of(reset, reset)))
        .hasMessageContaining("attempts.resets");
  }

  @Test
  void theLastNameOfAPathIsOneWord() {
    assertThat(Parameters.find("terms.appeal")).contains(TERMS.of("appeal"));
    assertThat(Parameters.find("attempts.base")).contains(ATTEMPTS_BASE);
    assertThat(Parameters.find("terms.")).isEmpty();
    assertThat(Parameters.find("terms.a.b")).isEmpty();
    assertThat(Parameters.find("attempts.bass")).isEmpty();
    assertThatThrownBy(() -> TERMS.of("a.b").is(WEEK)).hasMessageContaining("terms.a.b");
    assertThatThrownBy(() -> TERMS.of(" ").none()).hasMessageContaining("terms. ");
  }

  @Test
  void aConditionOnGradesNamesAnExam() {
    assertThatThrownBy(() -> new Condition.Each(List.of(), BigDecimal.ONE))
        .hasMessageContaining("names no exam");
    assertThatThrownBy(() -> new Condition.Mean(List.of(), BigDecimal.ONE))
        .hasMessageContaining("names no exam");
    assertThat(new Condition.Each(List.of("A", "B"), BigDecimal.ONE).components())
        .containsExactly("A", "B");
  }

  @Test
  void atLeastOneExtraAttemptIsGranted() {
    assertThatThrownBy(() -> Fact.Granted.of(DAY, Fact.Granted.Topic.EXTRA).count(0).build())
        .hasMessageContaining("(0)");
    assertThatThrownBy(() -> new AttemptOutcome(" ")).hasMessageContaining("no name");
  }

  @Test
  void aParameterIsItsPath() {
    assertThat(TERMS.of("appeal"))
        .isEqualTo(TERMS.of("appeal"))
        .hasSameHashCodeAs(TERMS.of("appeal"))
        .isNotEqualTo(TERMS.of("complaint"))
        .hasToString("terms.appeal");
    assertThat(ATTEMPTS_BASE.is(2)).hasToString("attempts.base = 2");
    assertThat(ATTEMPTS_BASE.none()).hasToString("attempts.base = none");
    assertThat(Parameters.all())
        .allMatch(one -> Parameters.find(one.path()).equals(Optional.of(one)));
  }
}
