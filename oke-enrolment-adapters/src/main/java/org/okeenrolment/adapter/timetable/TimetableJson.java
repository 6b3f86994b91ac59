package org.okeenrolment.adapter.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.plan.Timetable;

/** A timetable as JSON; {@code docs/timetable.md} describes it. */
final class TimetableJson {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private final TimetableFeed feed;
  private final TimetableTexts texts;

  TimetableJson(TimetableFeed feed) {
    this.feed = feed;
    this.texts = new TimetableTexts(feed);
  }

  record Document(String kind, String of, String zone, List<Entry> entries) {}

  record Entry(
      String uid,
      String id,
      int sequence,
      String status,
      String changedAt,
      String sitting,
      @Nullable String name,
      String exam,
      String examName,
      String start,
      String end,
      @Nullable Place room,
      @Nullable String role) {}

  record Place(String id, String name) {}

  String write(Timetable timetable) {
    boolean ofStaff = timetable.of() instanceof StaffId;
    Document document =
        new Document(
            ofStaff ? "staff" : "student",
            timetable.of().value(),
            feed.zone().getId(),
            Stream.concat(
                    timetable.entries().stream().map(one -> entry(one, "CONFIRMED")),
                    timetable.cancelled().stream().map(one -> entry(one, "CANCELLED")))
                .toList());
    try {
      return StrictJson.writer(JsonMapper.builder().build()).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The timetable of %s cannot be written.".formatted(timetable.of()), broken);
    }
  }

  private Entry entry(Timetable.Entry entry, String status) {
    return new Entry(
        texts.uid(entry.id()),
        entry.id(),
        entry.sequence(),
        status,
        time(entry.changedAt()),
        entry.sitting().value(),
        texts.sitting(entry).orElse(null),
        entry.exam().value(),
        texts.exam(entry.exam()),
        time(entry.moment().start()),
        time(entry.moment().end()),
        entry.room().map(room -> new Place(room.id().value(), room.name())).orElse(null),
        entry.role().map(Role::name).orElse(null));
  }

  private String time(Instant moment) {
    return WITH_OFFSET.format(moment.atZone(feed.zone()));
  }
}
