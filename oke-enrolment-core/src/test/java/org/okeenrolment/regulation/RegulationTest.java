package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Basis;

class RegulationTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);

  @Test
  void anOutcomeThatNobodyKnowsIsUndecided() {
    Regulation regulation = regulation();
    assertThat(regulation.cost(new AttemptOutcome("STRUCK_BY_LIGHTNING")).get())
        .isEqualTo(AttemptCost.DECISION);
    assertThat(regulation.cost(AttemptOutcome.NO_SHOW).get()).isEqualTo(AttemptCost.CONSUMES);
    assertThat(regulation.cost(AttemptOutcome.VOID_SCHOOL).get()).isEqualTo(AttemptCost.FREE);
  }

  @Test
  void aRegulationCanMakeAnOutcomeFree() {
    Setting<AttemptCost> cost =
        regulation(Parameters.COST.of("NO_SHOW").is(AttemptCost.FREE)).cost(AttemptOutcome.NO_SHOW);
    assertThat(cost.get()).isEqualTo(AttemptCost.FREE);
    assertThat(cost.basis()).isEqualTo(new Basis("oer", 1, "attempts.cost.NO_SHOW"));
  }

  @Test
  void whereNoDocumentSaysAnythingTheDefaultDecided() {
    assertThat(regulation().get(Parameters.PASS_FROM).basis())
        .isEqualTo(Basis.ofDefault("result.passFrom"))
        .hasToString("DEFAULT result.passFrom");
  }

  @Test
  void aNegativeNumberOfAttemptsIsRefused() {
    assertThatThrownBy(() -> Parameters.ATTEMPTS_BASE.is(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attempts.base")
        .hasMessageContaining("-1");
  }

  @Test
  void noneIsRefusedWhereTheDefaultIsNotNone() {
    assertThat(Parameters.ATTEMPTS_BASE.none().value()).isEmpty();
    assertThatThrownBy(Parameters.PASS_FROM::none).hasMessageContaining("result.passFrom");
  }

  @Test
  void aDocumentThatSetsAParameterTwiceIsRefused() {
    assertThatThrownBy(
            () -> regulation(Parameters.ATTEMPTS_BASE.is(1), Parameters.ATTEMPTS_BASE.is(2)))
        .hasMessageContaining("oer")
        .hasMessageContaining("attempts.base");
  }

  @Test
  void twoDocumentsOfTheSameIdAndVersionAreRefused() {
    RegulationDocument document = RegulationDocument.of("oer", Authority.INSTITUTION).build();
    assertThatThrownBy(
            () ->
                Regulations.of(
                    List.of(document, document.withConstructed(true)),
                    SchoolCalendar.withoutHolidays()))
        .hasMessageContaining("oer v1");
  }

  private static Regulation regulation(ParameterValue<?>... params) {
    return Regulations.of(
            RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build())
        .inForce(Context.at(DAY));
  }
}
