package org.okeenrolment.adapter.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.Repair;
import org.okeenrolment.monitor.ReviewRules;

/** The sheet of a school year in figures. Immutable and thread-safe. */
final class ReviewPage {
  /** What is shown of each exam and cohort, in columns. */
  private static final List<String> OF_GROUPS =
      List.of("students", "attemptsUsed", "extraAttempts", "firstTimePassRate", "daysToHalf");

  private final ReviewYears years;
  private final ReviewLines lines;
  private final Wording wording;
  private final ReviewCharts charts;
  private final ReviewTables tables;

  ReviewPage(ReviewYears years, ReviewLines lines, Wording wording) {
    this.years = years;
    this.lines = lines;
    this.wording = wording;
    this.tables = new ReviewTables(years, wording);
    this.charts = new ReviewCharts(years, wording);
  }

  static String yearBefore(ReviewYears years) {
    return new SchoolYear(years.year().schoolYear().startYear() - 1).toString();
  }

  Sheet sheet(Instant made) {
    List<Line> all = lines.all();
    List<Line> school = lines.school();
    List<ReviewLines.Group> exams = lines.exams();
    return new Sheet(
        wording.locale(),
        wording.text("title"),
        years.year().schoolYear().toString(),
        wording.text("made", wording.moment(made)),
        Stream.of(
                opening(all, school),
                section("attempts", attempts(all)),
                section("attendance", attendance(all)),
                section("results", results(all)),
                section("sittings", sittings(all, exams)),
                section("enrolments", enrolments(all)),
                section("messages", messages(school), findings(of(school, Topic.FINDINGS))),
                section("exams", groups("exams", exams)),
                section("cohorts", groups("cohorts", lines.cohorts())),
                section("regulations", regulations(school)),
                section("reading", reading()))
            .toList());
  }

  private Section section(String name, Block... blocks) {
    return Section.of(wording.text("heading." + name), blocks);
  }

  private Section opening(List<Line> all, List<Line> school) {
    List<Line> most =
        Stream.of(
                these(all, "students", "firstTimePassRate", "outcomes.NO_SHOW"),
                these(all, "daysToHalf", "sittings.used"),
                these(school, "messagesFailed"))
            .flatMap(List::stream)
            .toList();
    return Section.of(
        "",
        Block.Text.of(compared()),
        new Block.Facts(
            most.stream()
                .map(line -> new Block.Fact(line.figure(), Cell.of(tables.sentence(line))))
                .toList()));
  }

  private String compared() {
    String before = yearBefore(years);
    return years.before().isPresent()
        ? wording.text("compared", before)
        : wording.text("notCompared", before);
  }

  private static List<Line> of(List<Line> lines, Topic topic) {
    return lines.stream().filter(line -> line.topic() == topic).toList();
  }

  private Block attempts(List<Line> all) {
    List<Line> passed = these(all, "attemptsToPass");
    List<Line> others = new ArrayList<>(of(all, Topic.ATTEMPTS));
    others.removeAll(passed);
    return beside(
        charts.of("attemptsToPass", passed),
        Stream.concat(table("attemptsToPass", passed), table("attempts", others)));
  }

  /** What occurred most comes first; what was taken stands over what was not. */
  private Block attendance(List<Line> all) {
    List<Line> taken = these(all, "outcomes.SAT");
    List<Line> absence =
        these(all, "outcomes").stream()
            .filter(line -> !taken.contains(line))
            .sorted(Comparator.comparing((Line line) -> line.year().length()).reversed())
            .toList();
    return beside(
        charts.of("absence", absence),
        table("attendance", Stream.concat(taken.stream(), absence.stream()).toList()));
  }

  private Block results(List<Line> all) {
    List<Line> weeks = Weeks.of(all, wording);
    return beside(
        charts.of("daysToResult", weeks),
        Stream.concat(
            table("daysToResult", weeks),
            table("results", these(all, "daysToHalf", "daysToMost"))));
  }

  private Block sittings(List<Line> all, List<ReviewLines.Group> exams) {
    List<Line> used =
        exams.stream()
            .flatMap(exam -> exam.line("sittings.used").stream())
            .filter(line -> !line.year().equals(Amount.NONE) || !line.before().equals(Amount.NONE))
            .map(Line::byGroup)
            .toList();
    return beside(
        charts.lowest("capacity", used),
        Stream.concat(table("capacity", used), table("sittings", of(all, Topic.SITTINGS))));
  }

  private Block enrolments(List<Line> all) {
    List<Line> lines = of(all, Topic.ENROLMENTS);
    return beside(
        charts.of("states", these(lines, "states")),
        Stream.concat(
            table("enrolments", these(lines, "students", "origins", "states")),
            table("readiness", these(lines, "opinions", "overrides", "signUps"))));
  }

  private Block messages(List<Line> school) {
    List<Line> messages = of(school, Topic.MESSAGES);
    return beside(charts.of("messages", messages), table("messages", messages));
  }

  private static List<Line> these(List<Line> lines, String... names) {
    return lines.stream().filter(line -> Stream.of(names).anyMatch(line::isOf)).toList();
  }

  /** Answers a table, unless it would be empty. */
  private Stream<Block> table(String name, List<Line> lines) {
    return lines.isEmpty() ? Stream.empty() : Stream.of(tables.figures(name, lines));
  }

  private static Block beside(Optional<Block> left, Stream<Block> right) {
    return new Block.Beside(left.stream().toList(), right.toList());
  }

  private Block findings(List<Line> open) {
    return open.isEmpty() ? Block.Text.of(wording.text("noFindings")) : tableOf(open);
  }

  private Block tableOf(List<Line> open) {
    return new Block.Table(
        wording.text("caption.findings"),
        List.of(
            tables.head("column.finding"),
            tables.number(wording.text("column.open")),
            new Block.Column(wording.text("column.repair"), Block.ColumnKind.TEXT)),
        open.stream()
            .map(
                line ->
                    List.of(
                        Cell.of(line.figure()),
                        Cell.of(line.year().text(wording)),
                        Cell.of(Repair.of(line.figure()).text(wording.locale()))))
            .toList());
  }

  private Block groups(String name, List<ReviewLines.Group> groups) {
    return groups.isEmpty()
        ? Block.Text.of(wording.text("noGroups"))
        : tables.groups(name, groups, OF_GROUPS);
  }

  private Block regulations(List<Line> school) {
    List<Line> versions = of(school, Topic.REGULATIONS);
    return versions.isEmpty()
        ? Block.Text.of(wording.text("noRegulations"))
        : new Block.Table(
            wording.text("caption.regulations"),
            tables.columns("column.regulation", false),
            versions.stream().map(this::version).toList());
  }

  private List<Cell> version(Line line) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(line.figure()), decided(line.year())));
    if (years.before().isPresent()) {
      row.add(decided(line.before()));
    }
    return row;
  }

  private Cell decided(Amount amount) {
    return Cell.of(wording.text(amount.equals(Amount.of(1)) ? "yes" : "no"));
  }

  private Block reading() {
    Function<String, Cell> sentence =
        name -> Cell.of(wording.text("reading." + name, ReviewRules.SMALLEST_GROUP));
    return new Block.Listing(
        Stream.of("hidden", "first", "toPass", "days", "cohorts", "percent", "csv")
            .map(sentence)
            .toList());
  }
}
