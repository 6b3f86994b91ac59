package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.timetable.PlannedSchool.between;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.testkit.sample.SampleSchool;

/** An event is at its moment, also in the nights in which the clock is changed. */
class ClockChangeTest {
  private static final String FORWARD = "2027-03-28T";
  private static final String BACK = "2026-10-25T";

  private final SampleSchool school = SampleSchool.open();
  private final TimetableFeed feed = PlannedSchool.feed(school, "nl");

  private Timetable at(Interval moment) {
    Timetable.Entry entry =
        Entries.entry(new SittingId("sitting"), school.exam().id(), "Rekenen", moment);
    return new Timetable(PlannedSchool.VISSER, List.of(entry), List.of());
  }

  private ReadCalendar calendar(Interval moment) {
    return ReadCalendar.of(feed.calendar(at(moment)));
  }

  @Test
  void theZoneIsDefinedByItsTwoYearlyChanges() {
    ReadCalendar zone =
        calendar(between("2027-01-12T09:00", "2027-01-12T11:00")).parts("VTIMEZONE").get(0);
    assertThat(zone.value("TZID")).isEqualTo("Europe/Amsterdam");
    ReadCalendar summer = zone.parts("DAYLIGHT").get(0);
    assertThat(summer.value("DTSTART")).isEqualTo("19700329T020000");
    assertThat(summer.value("RRULE")).isEqualTo("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    assertThat(summer.value("TZOFFSETFROM")).isEqualTo("+0100");
    assertThat(summer.value("TZOFFSETTO")).isEqualTo("+0200");
    ReadCalendar winter = zone.parts("STANDARD").get(0);
    assertThat(winter.value("DTSTART")).isEqualTo("19701025T030000");
    assertThat(winter.value("RRULE")).isEqualTo("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    assertThat(winter.value("TZOFFSETFROM")).isEqualTo("+0200");
    assertThat(winter.value("TZOFFSETTO")).isEqualTo("+0100");
  }

  @ParameterizedTest
  @CsvSource({
    FORWARD + "00:30," + FORWARD + "01:30,20270328T003000,20270328T013000",
    FORWARD + "01:30," + FORWARD + "03:30,20270328T013000,20270328T033000",
    FORWARD + "02:30," + FORWARD + "04:00,20270328T030000,20270328T040000",
    FORWARD + "09:00," + FORWARD + "11:00,20270328T090000,20270328T110000",
    BACK + "01:00," + BACK + "03:30,20261025T010000,20261025T033000",
    BACK + "02:30," + BACK + "04:00,20261025T023000,20261025T040000",
    BACK + "09:00," + BACK + "11:00,20261025T090000,20261025T110000"
  })
  void aTimeThatMeansOneMomentIsLocal(String from, String until, String start, String end) {
    ReadCalendar event = calendar(between(from, until)).events().get(0);
    assertThat(event.value("DTSTART")).isEqualTo(start);
    assertThat(event.value("DTEND")).isEqualTo(end);
    assertThat(event.line("DTSTART").parameters()).containsExactly("TZID=Europe/Amsterdam");
    assertThat(event.line("DTEND").parameters()).containsExactly("TZID=Europe/Amsterdam");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T01:30:00Z,2026-10-25T03:00:00Z,20261025T013000Z,20261025T030000Z",
    "2026-10-25T00:30:00Z,2026-10-25T01:30:00Z,20261025T003000Z,20261025T013000Z",
    "2026-10-24T23:00:00Z,2026-10-25T01:00:00Z,20261024T230000Z,20261025T010000Z"
  })
  void theLaterOfTwoLikeTimesIsInUtc(Instant from, Instant until, String start, String end) {
    ReadCalendar event = calendar(new Interval(from, until)).events().get(0);
    assertThat(event.value("DTSTART")).isEqualTo(start);
    assertThat(event.value("DTEND")).isEqualTo(end);
    assertThat(event.line("DTSTART").parameters()).isEmpty();
    assertThat(event.line("DTEND").parameters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-24T22:00:00Z", "2027-03-27T23:00:00Z"})
  void everyMomentOfBothNightsIsReadBackAsItWas(Instant midnight) throws Exception {
    for (int minutes = 0; minutes < 360; minutes += 15) {
      Instant start = midnight.plusSeconds(60L * minutes);
      Interval moment = new Interval(start, start.plusSeconds(5400));
      Calendar read = new CalendarBuilder().build(new StringReader(feed.calendar(at(moment))));
      VEvent event = (VEvent) read.getComponents("VEVENT").get(0);
      DtStart<?> readStart = event.<DtStart<?>>getProperty("DTSTART").orElseThrow();
      DtEnd<?> readEnd = event.<DtEnd<?>>getProperty("DTEND").orElseThrow();
      assertThat(Instant.from(readStart.getDate())).isEqualTo(moment.start());
      assertThat(Instant.from(readEnd.getDate())).isEqualTo(moment.end());
      JsonNode json = new JsonMapper().readTree(feed.json(at(moment))).at("/entries/0");
      assertThat(OffsetDateTime.parse(json.path("start").asText()).toInstant())
          .isEqualTo(moment.start());
      assertThat(OffsetDateTime.parse(json.path("end").asText()).toInstant())
          .isEqualTo(moment.end());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Africa/Casablanca", "America/Kralendijk", "Asia/Tehran", "UTC"})
  void aZoneWithoutYearlyChangesIsInUtc(String zone) {
    Interval moment = between("2027-01-12T09:00", "2027-01-12T11:00");
    ReadCalendar read = ReadCalendar.of(feed.withZone(ZoneId.of(zone)).calendar(at(moment)));
    assertThat(read.parts("VTIMEZONE")).isEmpty();
    assertThat(read.events().get(0).value("DTSTART")).isEqualTo("20270112T080000Z");
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York,FREQ=YEARLY;BYMONTH=3;BYDAY=2SU,19700308T020000",
    "Europe/London,FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU,19700329T010000"
  })
  void anotherYearlyZoneIsDefinedByItsOwnRules(String zone, String rule, String first) {
    Interval moment = between("2027-01-12T09:00", "2027-01-12T11:00");
    ReadCalendar summer =
        ReadCalendar.of(feed.withZone(ZoneId.of(zone)).calendar(at(moment)))
            .parts("VTIMEZONE")
            .get(0)
            .parts("DAYLIGHT")
            .get(0);
    assertThat(summer.value("RRULE")).isEqualTo(rule);
    assertThat(summer.value("DTSTART")).isEqualTo(first);
  }
}
