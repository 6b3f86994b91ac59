package org.okeenrolment.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Interval;

/** How texts, days, times and numbers are written. */
class WordingTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant NINE = Instant.parse("2027-01-12T08:00:00Z");
  private static final String BUNDLE = "org.okeenrolment.adapter.page.wording-test";

  private final Wording dutch = Wording.of(BUNDLE, new Locale("nl", "NL"), AMSTERDAM);
  private final Wording english = Wording.of(BUNDLE, Locale.UK, AMSTERDAM);

  @Test
  void aDayIsWrittenInTheLanguage() {
    assertThat(dutch.date(LocalDate.of(2027, 1, 12))).isEqualTo("12 januari 2027");
    assertThat(english.date(LocalDate.of(2027, 1, 12))).isEqualTo("12 January 2027");
  }

  @Test
  void aTimeIsThatOfTheInstitution() {
    assertThat(dutch.moment(NINE)).isEqualTo("12 januari 2027, 09:00");
    assertThat(dutch.date(Instant.parse("2027-01-12T23:30:00Z"))).isEqualTo("13 januari 2027");
  }

  @Test
  void aPeriodNamesItsDayOnceWhereItIsOne() {
    assertThat(dutch.period(new Interval(NINE, NINE.plusSeconds(5400))))
        .isEqualTo("12 januari 2027, 09:00–10:30");
    assertThat(english.period(new Interval(NINE, NINE.plusSeconds(86400))))
        .isEqualTo("12 January 2027, 09:00 – 13 January 2027, 09:00");
  }

  @Test
  void aNumberHasTheMarksOfTheLanguage() {
    assertThat(dutch.number(35000)).isEqualTo("35.000");
    assertThat(english.number(35000)).isEqualTo("35,000");
    assertThat(dutch.number(new BigDecimal("5.50"))).isEqualTo("5,50");
  }

  @Test
  void aTextTakesItsValuesInPlaceWhateverTheyAre() {
    assertThat(dutch.text("greeting", "{1}$1", "b")).isEqualTo("Dag {1}$1 en b, zo’n naam");
    assertThat(english.text("greeting", "a", "b")).isEqualTo("Hello a and b");
  }

  @Test
  void aValueWithoutAWordStandsForItself() {
    assertThat(dutch.word("kind", "known")).isEqualTo("bekend");
    assertThat(dutch.word("kind", "UNHEARD_OF")).isEqualTo("UNHEARD_OF");
  }
}
