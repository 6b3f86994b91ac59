package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Cell.Tone;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.result.SessionRecord.Incident;
import org.okeenrolment.result.SessionRecord.Participant;
import org.okeenrolment.signup.ParticipationId;

/** What the report of a sitting says of those who took part, of what went wrong, and else. */
final class ReportBody {
  private final Names names;
  private final Wording wording;
  private final Map<ParticipationId, StudentId> students;

  ReportBody(Names names, Map<ParticipationId, StudentId> students) {
    this.names = names;
    this.wording = names.wording();
    this.students = students;
  }

  List<Section> body(SessionRecord record, Stream<String> missing) {
    List<Section> sections = new ArrayList<>();
    sections.add(attendance(record));
    sections.add(new Section(wording.text("irregularities"), List.of(incidents(record))));
    List<Block.Fact> fields = new ArrayList<>();
    record.fields().forEach(one -> fields.add(new Block.Fact(field(one.name()), text(one.text()))));
    missing.forEach(
        name -> fields.add(new Block.Fact(field(name), alert(wording.text("isMissing")))));
    if (!fields.isEmpty()) {
      sections.add(Section.of(wording.text("fields"), new Block.Facts(fields)));
    }
    if (!record.documents().isEmpty()) {
      sections.add(new Section(wording.text("documents"), List.of(documents(record))));
    }
    return sections;
  }

  Section attendance(SessionRecord record) {
    List<List<Cell>> rows = new ArrayList<>();
    record.participants().stream()
        .sorted(byName(Participant::participation))
        .forEach(
            one ->
                rows.add(
                    List.of(
                        Cell.of(wording.number(rows.size() + 1L)),
                        Cell.of(student(one.participation())),
                        Cell.of(number(one.participation())),
                        Cell.of(
                            wording.time(one.moment().start())
                                + "–"
                                + wording.time(one.moment().end())),
                        attendance(one),
                        Cell.of(handedIn(one)))));
    return names.candidates(
        rows,
        wording.column("plannedTime", TIME),
        wording.column("attendance", TEXT),
        wording.column("handedInAt", TIME));
  }

  Cell attendance(Participant one) {
    Attendance attendance = one.attendance().orElse(Attendance.NOT_KNOWN);
    String text = wording.word("attendance", attendance.name());
    return attendance.equals(Attendance.NOT_KNOWN) ? alert(text) : Cell.of(text);
  }

  /** A supplier may send the end of the exam for who was absent as well. */
  private String handedIn(Participant one) {
    return one.taken()
        .filter(moment -> one.attendance().filter(Attendance.NOT_PRESENT::equals).isEmpty())
        .map(wording::time)
        .orElse("");
  }

  private Block incidents(SessionRecord record) {
    List<List<Cell>> rows =
        record.incidents().stream()
            .sorted(
                Comparator.comparing((Incident one) -> one.category().orElse(""))
                    .thenComparing(byName(Incident::participation)))
            .map(this::incident)
            .toList();
    return rows.isEmpty()
        ? Block.Text.of(wording.text("noIrregularities"))
        : new Block.Table(
            wording.text("irregularitiesByCategory"),
            List.of(
                wording.column("category", TEXT),
                wording.column("name", HEAD),
                wording.column("whatHappened", TEXT),
                wording.column("measure", TEXT)),
            rows);
  }

  private List<Cell> incident(Incident one) {
    String measure =
        one.measure()
            .map(name -> wording.word("measure", name))
            .orElseGet(() -> wording.text("noMeasure"));
    return List.of(
        Cell.of(
            one.category()
                .map(name -> wording.word("category", name))
                .orElseGet(() -> wording.text("withTheResult"))),
        Cell.of(student(one.participation())),
        description(one),
        Cell.of(one.exclusion().equals(Days.all()) ? measure : measure + "\n" + excluded(one)));
  }

  /** How late somebody came is kept as a duration. */
  private Cell description(Incident one) {
    return one.category()
        .filter(AdmitLate.CATEGORY::equals)
        .flatMap(late -> one.description().text())
        .flatMap(ReportBody::minutes)
        .map(minutes -> Cell.of(wording.text("minutesLate", wording.number(minutes))))
        .orElseGet(() -> text(one.description()));
  }

  private static Optional<Long> minutes(String duration) {
    try {
      return Optional.of(Duration.parse(duration).toMinutes());
    } catch (DateTimeParseException somethingElse) {
      return Optional.empty();
    }
  }

  private String excluded(Incident one) {
    Days days = one.exclusion();
    return wording.text(
        "excluded",
        days.from().map(wording::date).orElse("…"),
        days.to().map(wording::date).orElse("…"));
  }

  private Block documents(SessionRecord record) {
    return new Block.Table(
        wording.text("documentsOfReport"),
        List.of(
            wording.column("name", HEAD),
            wording.column("kind", TEXT),
            wording.column("key", TEXT)),
        record.documents().stream()
            .map(
                one ->
                    List.of(
                        text(one.name()),
                        Cell.of(wording.word("document", one.type())),
                        Cell.of(one.id())))
            .toList());
  }

  Cell text(SealedText sealed) {
    return sealed
        .text()
        .map(Cell::of)
        .orElseGet(() -> Cell.of(wording.text("textErased"), Tone.ASIDE));
  }

  String field(String name) {
    return wording.word("field", name);
  }

  private Optional<StudentId> known(ParticipationId participation) {
    return Optional.ofNullable(students.get(participation));
  }

  private String student(ParticipationId participation) {
    return known(participation).map(names::student).orElse(participation.value());
  }

  private String number(ParticipationId participation) {
    return known(participation).map(names::number).orElse("–");
  }

  private <T> Comparator<T> byName(Function<T, ParticipationId> of) {
    return names.byName(
        one -> known(of.apply(one)).orElseGet(() -> new StudentId(of.apply(one).value())));
  }

  private static Cell alert(String text) {
    return Cell.of(text, Tone.ALERT);
  }
}
