package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.timetable.PlannedSchool.VISSER;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.signup.Participation;

/** A timetable is a calendar that can be subscribed to. */
class TimetableFeedTest {
  private final PlannedSchool planned = new PlannedSchool();
  private final Sitting sitting = planned.open(0);

  private Participation signedUp() {
    return planned.signUp(planned.ready("anna"), sitting).orElseThrow();
  }

  private ReadCalendar annas() {
    return ReadCalendar.of(planned.feed().calendar(planned.ofStudent("anna")));
  }

  @Test
  void aCalendarSaysWhoseItIsAndHowOftenToLook() {
    signedUp();
    assertThat(annas().name()).isEqualTo("VCALENDAR");
    assertThat(annas().value("VERSION")).isEqualTo("2.0");
    assertThat(annas().value("PRODID")).isEqualTo("-//oke-enrolment//timetable//NL");
    assertThat(annas().value("CALSCALE")).isEqualTo("GREGORIAN");
    assertThat(annas().value("METHOD")).isEqualTo("PUBLISH");
    assertThat(annas().text("NAME")).isEqualTo("Examens");
    assertThat(annas().text("X-WR-CALNAME")).isEqualTo("Examens");
    assertThat(annas().value("REFRESH-INTERVAL")).isEqualTo("PT1H");
    assertThat(annas().line("REFRESH-INTERVAL").parameters()).containsExactly("VALUE=DURATION");
    assertThat(annas().value("UID")).matches("[0-9a-f-]{36}");
    assertThat(annas().value("LAST-MODIFIED")).matches("\\d{8}T\\d{6}Z");
  }

  @Test
  void anEventSaysWhatWhenAndWhere() {
    signedUp();
    ReadCalendar event = annas().events().get(0);
    assertThat(event.text("SUMMARY")).isEqualTo(planned.school.exam().name());
    assertThat(event.find("DESCRIPTION")).as("what a sitting is called is for staff").isEmpty();
    assertThat(event.text("LOCATION")).isEqualTo("A-22");
    assertThat(event.value("STATUS")).isEqualTo("CONFIRMED");
    assertThat(event.value("TRANSP")).isEqualTo("OPAQUE");
    assertThat(event.value("CLASS")).isEqualTo("PRIVATE");
    assertThat(event.value("SEQUENCE")).isEqualTo("0");
    assertThat(event.value("UID")).matches("[0-9a-f-]{36}");
    assertThat(event.value("DTSTAMP")).isEqualTo(event.value("LAST-MODIFIED"));
    assertThat(event.value("ORGANIZER")).isEqualTo("mailto:examens@school.example");
    assertThat(event.line("ORGANIZER").parameters()).containsExactly("CN=Examenbureau");
  }

  @Test
  void anotherParserReadsTheSameMomentsAndFindsNothingWrong() throws Exception {
    planned.needsTime("anna");
    Participation seat = signedUp();
    Calendar read =
        new CalendarBuilder()
            .build(new StringReader(planned.feed().calendar(planned.ofStudent("anna"))));
    assertThat(read.validate().getEntries()).isEmpty();
    VEvent event = (VEvent) read.getComponents("VEVENT").get(0);
    DtStart<?> start = event.<DtStart<?>>getProperty("DTSTART").orElseThrow();
    DtEnd<?> end = event.<DtEnd<?>>getProperty("DTEND").orElseThrow();
    assertThat(Instant.from(start.getDate())).isEqualTo(seat.moment().start());
    assertThat(Instant.from(end.getDate())).isEqualTo(seat.moment().end());
    assertThat(event.getSummary().getValue()).isEqualTo(planned.school.exam().name());
  }

  @Test
  void aStudentsOwnTimeHasHisExtraTimeInItAndNothingElseTellsOfIt() {
    planned.needsTime("anna");
    signedUp();
    Sitting other = sitting;
    planned.signUp(planned.ready("bram"), other).orElseThrow();
    ReadCalendar anna = annas().events().get(0);
    ReadCalendar bram = planned.events(planned.ofStudent("bram")).get(0);
    LocalDateTime end = LocalDateTime.ofInstant(sitting.moment().end(), PlannedSchool.ZONE);
    assertThat(anna.value("DTEND")).isEqualTo(text(end.plusMinutes(30)));
    assertThat(bram.value("DTEND")).isEqualTo(text(end));
    assertThat(anna.lines())
        .filteredOn(line -> !List.of("UID", "DTEND").contains(line.name()))
        .isEqualTo(
            bram.lines().stream()
                .filter(line -> !List.of("UID", "DTEND").contains(line.name()))
                .toList());
  }

  private static String text(LocalDateTime local) {
    return "%tY%<tm%<tdT%<tH%<tM%<tS".formatted(local);
  }

  @Test
  void whatIsCancelledStaysAndBlocksNoTime() {
    signedUp();
    ReadCalendar before = annas().events().get(0);
    planned.cancel(sitting).orElseThrow();
    ReadCalendar after = annas().events().get(0);
    assertThat(after.value("UID")).isEqualTo(before.value("UID"));
    assertThat(after.value("STATUS")).isEqualTo("CANCELLED");
    assertThat(after.value("TRANSP")).isEqualTo("TRANSPARENT");
    assertThat(after.text("SUMMARY")).isEqualTo("Vervallen: " + planned.school.exam().name());
    assertThat(Integer.parseInt(after.value("SEQUENCE"))).isPositive();
  }

  @Test
  void staffSeeTheirRoleAndTheSittingAndNoStudent() {
    signedUp();
    String calendar = planned.feed().calendar(planned.ofVisser());
    ReadCalendar event = ReadCalendar.of(calendar).events().get(0);
    assertThat(event.text("SUMMARY")).isEqualTo("Surveillant: " + planned.school.exam().name());
    assertThat(event.text("DESCRIPTION")).isEqualTo("Zitting: Rekenen 20 januari");
    assertThat(calendar).doesNotContain("anna", VISSER.value());
  }

  @Test
  void theTextsAreInEnglishToo() {
    signedUp();
    planned.cancel(sitting).orElseThrow();
    String calendar = PlannedSchool.feed(planned.school, "en").calendar(planned.ofStudent("anna"));
    assertThat(ReadCalendar.of(calendar).events().get(0).text("SUMMARY"))
        .isEqualTo("Cancelled: " + planned.school.exam().name());
    assertThat(ReadCalendar.of(calendar).text("NAME")).isEqualTo("Exams");
  }

  @Test
  void theSameTimetableIsTheSameTextHoweverLateItIsWritten() {
    signedUp();
    Timetable timetable = planned.ofStudent("anna");
    String before = planned.feed().calendar(timetable);
    planned.school.clock().moveTo(sitting.moment().end());
    assertThat(planned.feed().calendar(planned.ofStudent("anna"))).isEqualTo(before);
  }

  @Test
  void anEmptyTimetableIsACalendarToo() {
    assertThat(annas().events()).isEmpty();
    assertThat(annas().parts("VTIMEZONE")).hasSize(1);
  }

  @Test
  void anotherInstitutionHasOtherIdentifiers() {
    signedUp();
    TimetableFeed other = planned.feed().withInstitution(new InstitutionId("other"));
    String there = other.calendar(planned.ofStudent("anna"));
    assertThat(ReadCalendar.of(there).events().get(0).value("UID"))
        .isNotEqualTo(annas().events().get(0).value("UID"));
  }
}
