package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;
import static org.okeenrolment.adapter.page.Block.ColumnKind.WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.plan.AppliedNeeds;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.Sitting;

/** What is taken along to a sitting: who comes, and room to write. */
final class RosterSheet {
  /** What OKE writes where the name on the proof of identity may not be told. */
  private static final Set<String> NOT_TOLD = Set.of("secret", "notAvailable");

  private final Names names;
  private final Wording wording;

  RosterSheet(Names names) {
    this.names = names;
    this.wording = names.wording();
  }

  Sheet sessionReport(Roster roster) {
    List<Section> sections = new ArrayList<>(sitting(roster));
    sections.add(
        names.candidates(
            rows(roster, this::candidate),
            wording.column("time", TIME),
            wording.column("facilities", TEXT),
            wording.column("signature", WRITE)));
    sections.add(
        Section.of(
            wording.text("toFillIn"),
            new Block.Writing(wording.text("realTimes"), 1),
            new Block.Writing(wording.text("arrivedLate"), 2),
            new Block.Writing(wording.text("irregularitiesAndMeasures"), 6)));
    sections.add(Section.of(wording.text("signatures"), signatures(roster.sitting())));
    return sheet("sessionReport", roster, sections);
  }

  Sheet attendanceList(Roster roster) {
    List<Section> sections = new ArrayList<>(sitting(roster));
    sections.add(
        names.candidates(
            rows(roster, this::attendance),
            wording.column("present", WRITE),
            wording.column("handedInAt", WRITE),
            wording.column("signature", WRITE)));
    sections.add(Section.of(wording.text("signatures"), signatures(roster.sitting())));
    return sheet("attendanceList", roster, sections);
  }

  private Sheet sheet(String title, Roster roster, List<Section> sections) {
    Sitting sitting = roster.sitting();
    return new Sheet(
        wording.locale(),
        wording.text(title),
        wording.text("sittingOn", sitting.name(), wording.date(sitting.moment().start())),
        names.origin(),
        sections);
  }

  private List<Section> sitting(Roster roster) {
    Sitting sitting = roster.sitting();
    return List.of(
        Section.of(
            "",
            new Block.Facts(
                List.of(
                    wording.fact("exam", names.exam(sitting.exam())),
                    wording.fact("sitting", sitting.name()),
                    wording.fact("time", wording.period(sitting.moment())),
                    wording.fact(
                        "room", sitting.room().map(Room::name).orElse(wording.text("noRoom"))),
                    wording.fact("candidates", wording.number(roster.places().size())),
                    wording.fact("sittingId", sitting.id().value())))),
        Section.of(wording.text("staff"), staff(sitting)));
  }

  private Block staff(Sitting sitting) {
    return sitting.staff().isEmpty()
        ? Block.Text.of(wording.text("noStaff"))
        : new Block.Table(
            wording.text("staffOfSitting"),
            List.of(wording.column("name", HEAD), wording.column("role", TEXT)),
            sitting.staff().stream()
                .map(
                    one ->
                        List.of(Cell.of(names.staff(one.staff())), Cell.of(names.role(one.role()))))
                .toList());
  }

  private Block signatures(Sitting sitting) {
    List<String> signers =
        sitting.staff().stream()
            .map(one -> wording.text("actor", names.staff(one.staff()), names.role(one.role())))
            .toList();
    return new Block.Signatures(
        signers.isEmpty() ? List.of(wording.text("role.invigilator")) : signers);
  }

  private interface RowOf {
    List<Cell> row(int place, Roster.Place candidate);
  }

  private List<List<Cell>> rows(Roster roster, RowOf row) {
    List<Roster.Place> places =
        roster.places().stream().sorted(names.byName(Roster.Place::student)).toList();
    List<List<Cell>> rows = new ArrayList<>(places.size());
    for (Roster.Place one : places) {
      rows.add(row.row(rows.size() + 1, one));
    }
    return rows;
  }

  private List<Cell> candidate(int place, Roster.Place one) {
    return List.of(
        Cell.of(wording.number(place)),
        Cell.of(name(one)),
        Cell.of(names.number(one.student())),
        Cell.of(wording.time(one.moment().start()) + "–" + wording.time(one.moment().end())),
        Cell.of(facilities(one.needs())),
        Cell.blank());
  }

  private List<Cell> attendance(int place, Roster.Place one) {
    return List.of(
        Cell.of(wording.number(place)),
        Cell.of(name(one)),
        Cell.of(names.number(one.student())),
        Cell.blank(),
        Cell.blank(),
        Cell.blank());
  }

  /** The name of lists, and below it the one on the proof of identity where that is another. */
  private String name(Roster.Place one) {
    String name = names.student(one.student());
    return names
        .person(one.student())
        .flatMap(Person::idCheckName)
        .filter(proof -> !proof.equals(name) && !NOT_TOLD.contains(proof))
        .map(proof -> name + "\n" + wording.text("onProofOfIdentity", proof))
        .orElse(name);
  }

  /** Extra time as minutes, aids as words; the code of a need only where it gives neither. */
  private String facilities(AppliedNeeds needs) {
    Stream<String> time =
        needs.minutes() > 0
            ? Stream.of(wording.text("extraMinutes", wording.number(needs.minutes())))
            : Stream.empty();
    return Stream.concat(time, needs.applied().stream().flatMap(this::aid))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> aid(AssignedNeed need) {
    return need.aid()
        .map(aid -> Stream.of(wording.word("aid", aid)))
        .orElseGet(() -> need.extraTime().isPresent() ? Stream.empty() : Stream.of(need.code()));
  }
}
