package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.NUMBER;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Cell.Tone;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.result.SessionRecord;

/** What is known after a sitting: its report, open or closed, and the attendance. */
final class ReportSheet {
  private final Names names;
  private final Wording wording;
  private final ReportDraft draft;
  private final ReportBody body;

  ReportSheet(Names names, ReportDraft draft) {
    this.names = names;
    this.wording = names.wording();
    this.draft = draft;
    this.body = new ReportBody(names, draft.students());
  }

  Sheet open() {
    List<Section> sections = new ArrayList<>();
    sections.add(sitting(draft.record(), Cell.of(wording.text("reportOpen"))));
    List<Cell> missing = new ArrayList<>(withoutAttendance(draft.record()));
    draft
        .missing()
        .forEach(
            (field, basis) ->
                missing.add(
                    alert(wording.text("fieldMissing", body.field(field), names.basis(basis)))));
    if (!missing.isEmpty()) {
      sections.add(Section.of(wording.text("missing"), new Block.Listing(missing)));
    }
    sections.addAll(body.body(draft.record(), draft.missing().keySet().stream()));
    sections.add(signatures(draft.record()));
    return sheet("sessionReport", draft.record(), sections);
  }

  Sheet closed(ClosedReport closed, ReportVerification verification) {
    ReportClosure closure = closed.closure();
    List<Section> sections = new ArrayList<>();
    sections.add(
        sitting(
            closure.record(),
            Cell.of(
                wording.text(
                    "reportClosed",
                    wording.moment(closure.recorded().at()),
                    names.actor(closure.recorded().by())))));
    missing(closure).ifPresent(sections::add);
    sections.addAll(body.body(closure.record(), closure.missing().stream()));
    sections.add(new Section(wording.text("addenda"), List.of(addenda(closed))));
    sections.add(signatures(closure.record()));
    sections.add(seal(closed, verification));
    return sheet("sessionReport", closure.record(), sections);
  }

  Sheet attendanceList() {
    SessionRecord record = draft.record();
    return sheet(
        "attendanceList",
        record,
        List.of(
            sitting(record, Cell.of(wording.text("asKnownNow"))),
            body.attendance(record),
            signatures(record)));
  }

  private Sheet sheet(String title, SessionRecord record, List<Section> sections) {
    return new Sheet(
        wording.locale(),
        wording.text(title),
        wording.text(
            "sittingOn", body.text(record.name()).text(), wording.date(record.moment().start())),
        names.origin(),
        sections);
  }

  private Section sitting(SessionRecord record, Cell state) {
    Stream<Block.Fact> facts =
        Stream.of(
            wording.fact("exam", Cell.of(names.exam(record.exam()))),
            wording.fact("sitting", body.text(record.name())),
            wording.fact("time", Cell.of(wording.period(record.moment()))),
            wording.fact(
                "room",
                Cell.of(record.room().map(Object::toString).orElse(wording.text("noRoom")))),
            wording.fact("staff", Cell.of(staff(record))),
            wording.fact("attendance", Cell.of(counts(record))),
            wording.fact("state", state),
            wording.fact("sittingId", Cell.of(record.sitting().value())));
    return Section.of("", new Block.Facts(facts.toList()));
  }

  private String staff(SessionRecord record) {
    return record.staff().isEmpty()
        ? wording.text("noStaff")
        : signers(record).collect(Collectors.joining("\n"));
  }

  private Stream<String> signers(SessionRecord record) {
    return record.staff().stream()
        .map(one -> wording.text("actor", names.staff(one.staff()), names.role(one.role())));
  }

  private Section signatures(SessionRecord record) {
    List<String> signers = signers(record).toList();
    return Section.of(
        wording.text("signatures"),
        new Block.Signatures(
            signers.isEmpty() ? List.of(wording.text("role.invigilator")) : signers));
  }

  /** How many there were of each attendance, such as {@code aanwezig 20, afwezig 2}. */
  private String counts(SessionRecord record) {
    Map<String, Long> counts =
        record.participants().stream()
            .collect(
                Collectors.groupingBy(
                    one -> body.attendance(one).text(), TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? wording.text("nobody")
        : counts.entrySet().stream()
            .map(one -> one.getKey() + ": " + wording.number(one.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private Optional<Section> missing(ReportClosure closure) {
    List<Cell> missing = new ArrayList<>(withoutAttendance(closure.record()));
    closure
        .missing()
        .forEach(field -> missing.add(alert(wording.text("fieldWasMissing", body.field(field)))));
    closure
        .deviation()
        .ifPresent(
            why -> missing.add(Cell.of(wording.text("closedDespite", body.text(why).text()))));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Section.of(wording.text("missing"), new Block.Listing(missing)));
  }

  private List<Cell> withoutAttendance(SessionRecord record) {
    int number = record.withoutAttendance().size();
    return number == 0
        ? List.of()
        : List.of(alert(wording.text("attendanceMissing", wording.number(number))));
  }

  private Block addenda(ClosedReport closed) {
    return closed.addenda().isEmpty()
        ? Block.Text.of(wording.text("noAddenda"))
        : new Block.Table(
            wording.text("addendaInOrder"),
            List.of(
                wording.column("place", NUMBER),
                wording.column("remark", TEXT),
                wording.column("by", TEXT),
                wording.column("at", TIME)),
            closed.addenda().stream()
                .map(
                    one ->
                        List.of(
                            Cell.of(wording.number(one.number())),
                            body.text(one.remark()),
                            Cell.of(names.actor(one.recorded().by())),
                            Cell.of(wording.moment(one.recorded().at()))))
                .toList());
  }

  private Section seal(ClosedReport closed, ReportVerification verification) {
    return Section.of(
        wording.text("seal"),
        new Block.Facts(
            List.of(
                wording.fact("hash", Cell.of(closed.closure().hash())),
                wording.fact("lastHash", Cell.of(closed.hash())),
                wording.fact("verification", verification(verification)),
                wording.fact("erased", Cell.of(wording.number(verification.erased().size()))))));
  }

  private Cell verification(ReportVerification verification) {
    return verification.isIntact()
        ? Cell.of(wording.text("intact"), Tone.GOOD)
        : alert(
            wording.text(
                "altered",
                verification.mismatches().stream()
                    .map(one -> one.kind() + " " + one.place())
                    .collect(Collectors.joining(", "))));
  }

  private static Cell alert(String text) {
    return Cell.of(text, Tone.ALERT);
  }
}
