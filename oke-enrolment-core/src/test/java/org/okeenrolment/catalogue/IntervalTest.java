package org.okeenrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static Interval of(String start, String end) {
    return Interval.of(LocalDateTime.parse(start), LocalDateTime.parse(end), AMSTERDAM);
  }

  @Test
  void aWindowThatEndsInTheNightTheClockGoesForwardEndsAtTheFirstInstantAfterTheGap() {
    Interval window = of("2027-03-27T09:00", "2027-03-28T02:30");
    assertThat(window.end()).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void aWindowThatEndsInTheNightTheClockGoesBackEndsAtTheLaterOfTheTwoInstants() {
    Interval window = of("2026-10-24T09:00", "2026-10-25T02:30");
    assertThat(window.end()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void aWindowThatStartsInThatNightStartsAtTheEarlierInstant() {
    Interval window = of("2026-10-25T02:30", "2026-10-25T09:00");
    assertThat(window.start()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void onEveryOtherDayLocalTimesAreWhatTheySay() {
    Interval window = of("2027-01-10T09:00", "2027-07-10T09:00");
    assertThat(window)
        .isEqualTo(
            new Interval(
                Instant.parse("2027-01-10T08:00:00Z"), Instant.parse("2027-07-10T07:00:00Z")));
  }
}
