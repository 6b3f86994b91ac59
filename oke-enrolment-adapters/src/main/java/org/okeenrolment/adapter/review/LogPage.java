package org.okeenrolment.adapter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.okeenrolment.adapter.page.Wording;

/** The sheet of the log of messages. Immutable and thread-safe. */
final class LogPage {
  private static final int MOST_ROWS = 500;
  private static final Map<LogRow.Part, List<LogRow.Column>> COLUMNS =
      Map.of(
          LogRow.Part.WAITING,
          List.of(
              LogRow.Column.ID,
              LogRow.Column.OBJECT,
              LogRow.Column.PARTNER,
              LogRow.Column.STATE,
              LogRow.Column.TRIES,
              LogRow.Column.ANSWER,
              LogRow.Column.MOMENT),
          LogRow.Part.PARKED,
          List.of(
              LogRow.Column.ID,
              LogRow.Column.OBJECT,
              LogRow.Column.PARTNER,
              LogRow.Column.TRIES,
              LogRow.Column.ANSWER,
              LogRow.Column.JOURNAL),
          LogRow.Part.REFUSED,
          List.of(
              LogRow.Column.ID,
              LogRow.Column.OBJECT,
              LogRow.Column.STATE,
              LogRow.Column.FINDING,
              LogRow.Column.MOMENT),
          LogRow.Part.SETTLED,
          List.of(
              LogRow.Column.ID,
              LogRow.Column.OBJECT,
              LogRow.Column.STATE,
              LogRow.Column.FINDING,
              LogRow.Column.MOMENT,
              LogRow.Column.SETTLED));

  private final MessageLog log;
  private final Wording wording;
  private final List<LogRow> rows;

  LogPage(MessageLog log, Wording wording) {
    this.log = log;
    this.wording = wording;
    this.rows = LogRow.of(log);
  }

  Sheet sheet() {
    List<Section> sections = new ArrayList<>(List.of(opening()));
    Stream.of(LogRow.Part.values()).map(this::section).forEach(sections::add);
    return new Sheet(
        wording.locale(),
        wording.text("log.title"),
        wording.moment(log.at()),
        wording.text("log.origin"),
        sections);
  }

  private Section opening() {
    return Section.of(
        "",
        Block.Text.of(wording.text("log.about")),
        new Block.Facts(
            Stream.of(LogRow.Part.values())
                .map(
                    part ->
                        new Block.Fact(
                            wording.text("part." + part), Cell.of(wording.number(of(part).size()))))
                .toList()));
  }

  private List<LogRow> of(LogRow.Part part) {
    return rows.stream().filter(row -> row.part() == part).toList();
  }

  private Section section(LogRow.Part part) {
    List<LogRow> its = of(part);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        its.isEmpty()
            ? Block.Text.of(wording.text("log.none"))
            : table(part, its.stream().limit(MOST_ROWS).toList()));
    if (its.size() > MOST_ROWS) {
      blocks.add(Block.Text.of(wording.text("log.more", wording.number(its.size() - MOST_ROWS))));
    }
    return new Section(wording.text("part." + part), blocks);
  }

  private Block table(LogRow.Part part, List<LogRow> its) {
    List<LogRow.Column> columns = COLUMNS.getOrDefault(part, List.of());
    return new Block.Table(
        wording.text("caption." + part),
        columns.stream().map(this::column).toList(),
        its.stream()
            .map(row -> columns.stream().map(column -> cell(row, column)).toList())
            .toList());
  }

  private Block.Column column(LogRow.Column column) {
    Block.ColumnKind kind =
        switch (column) {
          case ID -> Block.ColumnKind.HEAD;
          case TRIES -> Block.ColumnKind.NUMBER;
          default -> Block.ColumnKind.TEXT;
        };
    return new Block.Column(wording.text("log." + column), kind);
  }

  private Cell cell(LogRow row, LogRow.Column column) {
    return Cell.of(
        switch (column) {
          case MOMENT -> row.moment().map(wording::moment).orElse("");
          case SETTLED -> row.settled().map(wording::moment).orElse("");
          default -> row.text(column, wording);
        });
  }
}
