package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.adapter.page.HostileTexts;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.testkit.sample.SampleSchool;

/** Whatever somebody calls a sitting or a room, the file stays one that everybody can read. */
class TimetableTextProperties {
  private static final Interval MOMENT =
      PlannedSchool.between("2027-01-12T09:00", "2027-01-12T11:00");

  private final TimetableFeed feed = PlannedSchool.feed(SampleSchool.open(), "nl");

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> all = Arbitraries.strings().ofMinLength(1).ofMaxLength(300);
    Arbitrary<String> telling =
        Arbitraries.strings()
            .withChars('\\', ';', ',', ':', '"', '\n', '\r', '\t', ' ', 'n', 'N', 'é', '–', 'x')
            .ofMinLength(1)
            .ofMaxLength(200);
    Arbitrary<String> far =
        Arbitraries.integers()
            .between(0x10000, 0x10FFFF)
            .list()
            .ofMinSize(1)
            .ofMaxSize(60)
            .map(many -> many.stream().map(Character::toString).collect(Collectors.joining()));
    return Arbitraries.oneOf(all, telling, far);
  }

  @Property
  void aCalendarSaysWhatWasWritten(@ForAll("anything") String name) {
    ReadCalendar read = ReadCalendar.of(feed.calendar(called(name)));
    ReadCalendar event = read.events().get(0);
    assertThat(event.text("LOCATION")).isEqualTo(readable(name));
    assertThat(event.text("DESCRIPTION")).isEqualTo("Zitting: " + readable(name));
    assertThat(read.events()).hasSize(1);
    assertThat(event.lines()).hasSize(13);
  }

  @Example
  void hostileTextsAreTextsOnly() {
    HostileTexts.all().forEach(this::aCalendarSaysWhatWasWritten);
    aCalendarSaysWhatWasWritten("x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO");
    aCalendarSaysWhatWasWritten("\\n\\,\\;\\\\");
  }

  @Property
  void jsonSaysWhatWasWritten(@ForAll("anything") String name) throws Exception {
    JsonNode entry = new JsonMapper().readTree(feed.json(called(name))).at("/entries/0");
    assertThat(entry.path("name").textValue()).isEqualTo(name);
    assertThat(entry.at("/room/name").textValue()).isEqualTo(name);
  }

  private static Timetable called(String name) {
    Timetable.Entry entry =
        Entries.entry(new SittingId("sitting"), new ExamId("unknown"), name, MOMENT);
    return new Timetable(PlannedSchool.VISSER, List.of(entry), List.of());
  }

  /** Line ends are one character, and what is no character is left out or replaced. */
  private static String readable(String name) {
    return name.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]", "")
        .replaceAll("\\p{Cs}", "\uFFFD");
  }
}
