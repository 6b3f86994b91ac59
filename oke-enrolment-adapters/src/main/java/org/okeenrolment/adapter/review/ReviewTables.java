package org.okeenrolment.adapter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Wording;

/** Makes the tables of a review. Immutable and thread-safe. */
final class ReviewTables {
  private final ReviewYears years;
  private final Wording wording;

  ReviewTables(ReviewYears years, Wording wording) {
    this.years = years;
    this.wording = wording;
  }

  /** Answers the lines below each other, with both years and the difference. */
  Block.Table figures(String caption, List<Line> lines) {
    return new Block.Table(
        caption(caption), columns("column.figure", true), lines.stream().map(this::row).toList());
  }

  private String caption(String name) {
    return wording.text("caption." + name);
  }

  private List<Cell> row(Line line) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(line.figure()), cell(line.year())));
    if (isCompared()) {
      row.add(cell(line.before()));
      row.add(Cell.of(line.year().difference(line.before(), wording)));
    }
    return row;
  }

  private boolean isCompared() {
    return years.before().isPresent();
  }

  private Cell cell(Amount amount) {
    Cell.Tone tone = amount.number().isPresent() ? Cell.Tone.PLAIN : Cell.Tone.ASIDE;
    return Cell.of(amount.text(wording), tone);
  }

  /** Answers a column for what the rows are about, and one for each year that is known. */
  List<Block.Column> columns(String first, boolean withDifference) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(head(first));
    columns.add(number(years.year().schoolYear().toString()));
    if (isCompared()) {
      columns.add(number(ReviewPage.yearBefore(years)));
    }
    if (isCompared() && withDifference) {
      columns.add(number(wording.text("column.difference")));
    }
    return columns;
  }

  Block.Column head(String title) {
    return new Block.Column(wording.text(title), Block.ColumnKind.HEAD);
  }

  Block.Column number(String title) {
    return new Block.Column(title, Block.ColumnKind.NUMBER);
  }

  /** Answers a row per group and a column per figure, with the year before below each. */
  Block.Table groups(String name, List<ReviewLines.Group> groups, List<String> figures) {
    String caption =
        isCompared()
            ? caption(name) + " " + wording.text("below", ReviewPage.yearBefore(years))
            : caption(name);
    return new Block.Table(
        caption,
        Stream.concat(
                Stream.of(head("column." + name)),
                figures.stream().map(figure -> number(wording.text("short." + figure))))
            .toList(),
        groups.stream()
            .map(
                group ->
                    Stream.concat(
                            Stream.of(Cell.of(group.name())),
                            figures.stream().map(figure -> cell(group, figure)))
                        .toList())
            .toList());
  }

  /** Of a group that is hidden there are no other figures than that it is. */
  private Cell cell(ReviewLines.Group group, String figure) {
    return group
        .line(figure)
        .map(found -> isCompared() ? Cell.of(both(found)) : cell(found.year()))
        .orElseGet(Cell::blank);
  }

  private String both(Line line) {
    String year = line.year().text(wording);
    String before = line.before().text(wording);
    return isBoth(line)
        ? year + "\n" + wording.text("andBefore", before, difference(line))
        : year + "\n" + before;
  }

  private static boolean isBoth(Line line) {
    return line.year().number().isPresent() && line.before().number().isPresent();
  }

  private String difference(Line line) {
    return line.year().difference(line.before(), wording);
  }

  /** Answers a figure in one line, with the year before where it is known. */
  String sentence(Line line) {
    String year = line.year().text(wording);
    String before = line.before().text(wording);
    if (!isCompared()) {
      return year;
    }
    return isBoth(line)
        ? wording.text("fact", year, ReviewPage.yearBefore(years), before, difference(line))
        : wording.text("fact.alone", year, ReviewPage.yearBefore(years), before);
  }
}
