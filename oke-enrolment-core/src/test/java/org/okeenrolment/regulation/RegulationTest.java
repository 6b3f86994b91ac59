package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Interval;

class RegulationTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void anOutcomeThatNobodyKnowsIsUndecided() {
    Regulation regulation = Regulation.of("oer", 1).build();
    assertThat(regulation.cost(new AttemptOutcome("STRUCK_BY_LIGHTNING")))
        .isEqualTo(AttemptCost.DECISION);
    assertThat(regulation.cost(AttemptOutcome.NO_SHOW)).isEqualTo(AttemptCost.CONSUMES);
    assertThat(regulation.cost(AttemptOutcome.VOID_SCHOOL)).isEqualTo(AttemptCost.FREE);
  }

  @Test
  void aRegulationCanMakeAnOutcomeFree() {
    Regulation regulation =
        Regulation.of("oer", 1).putCosts(AttemptOutcome.NO_SHOW, AttemptCost.FREE).build();
    assertThat(regulation.cost(AttemptOutcome.NO_SHOW)).isEqualTo(AttemptCost.FREE);
  }

  @Test
  void aWindowHoldsBothItsDaysWholeAlsoWhenTheClockGoesForward() {
    Interval window = new SelfEnrolmentTerms(3, 1).window(LocalDate.of(2027, 3, 29), AMSTERDAM);
    assertThat(window.start()).isEqualTo(Instant.parse("2027-03-25T23:00:00Z"));
    assertThat(window.end()).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
  }

  @Test
  void aWindowThatClosesBeforeItOpensIsRefused() {
    assertThatThrownBy(() -> new SelfEnrolmentTerms(1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1)");
  }

  @Test
  void aNegativeNumberOfAttemptsIsRefused() {
    assertThatThrownBy(() -> Regulation.of("oer", 1).attempts(-1).build())
        .hasMessageContaining("oer");
  }
}
