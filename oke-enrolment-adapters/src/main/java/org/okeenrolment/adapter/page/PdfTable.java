package org.okeenrolment.adapter.page;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.CAPTION;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.TABLE;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.TD;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.TR;
import static org.okeenrolment.adapter.page.PdfPaper.LEFT;
import static org.okeenrolment.adapter.page.PdfPaper.MILLIMETRE;
import static org.okeenrolment.adapter.page.PdfPaper.WIDTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jspecify.annotations.Nullable;

/**
 * A table on paper: its head stands on every page, and a row is on one page where it fits on one.
 */
final class PdfTable {
  private static final float SIZE = 9;
  private static final float SMALL = 8;
  private static final float PADDING = 2.6f;
  private static final float BESIDE = 4;
  private static final float ROOM_TO_WRITE = 9 * MILLIMETRE;

  private final PdfPaper paper;
  private final PdfTags tags;
  private final String caption;
  private final List<Block.Column> columns;
  private final List<List<Cell>> rows;
  private final boolean headed;
  private final float[] widths;

  private PdfTable(Block.Table table, boolean headed, PdfPaper paper, PdfTags tags)
      throws IOException {
    this.paper = paper;
    this.tags = tags;
    this.caption = table.caption();
    this.columns = table.columns();
    this.rows = table.rows();
    this.headed = headed;
    this.widths = PdfColumns.widths(paper.font(), SIZE, 2 * BESIDE, table, WIDTH);
  }

  static PdfTable of(Block.Table table, PdfPaper paper, PdfTags tags) throws IOException {
    return new PdfTable(table, true, paper, tags);
  }

  /** Facts are a table of names and values that needs no head. */
  static PdfTable of(Block.Facts facts, PdfPaper paper, PdfTags tags) throws IOException {
    List<Block.Column> columns =
        List.of(
            new Block.Column("", Block.ColumnKind.HEAD),
            new Block.Column("", Block.ColumnKind.TEXT));
    List<List<Cell>> rows =
        facts.facts().stream()
            .map(fact -> List.of(Cell.of(fact.name(), Cell.Tone.ASIDE), fact.value()))
            .toList();
    return new PdfTable(new Block.Table("", columns, rows), false, paper, tags);
  }

  void draw(PDStructureElement in) throws IOException {
    PDStructureElement table = tags.in(in, TABLE);
    Row head = headed ? row(heads()) : new Row(List.of(), 0);
    float first = rows.isEmpty() ? 0 : Math.min(row(rows.get(0)).height, PdfPaper.full() / 2);
    paper.need(PdfPaper.height(2, SMALL) + head.height + first);
    if (headed) {
      caption(tags.in(table, CAPTION));
      head(head, tags.in(table, TR));
    }
    for (List<Cell> cells : rows) {
      draw(head, row(cells), tags.in(table, TR));
    }
  }

  private void caption(PDStructureElement element) throws IOException {
    List<String> lines = paper.font().lines(caption, SMALL, WIDTH);
    paper.text(element, lines, LEFT, paper.y(), PdfText.aside(SMALL));
    paper.down(PdfPaper.height(lines.size(), SMALL) + 2);
  }

  private List<Cell> heads() {
    return columns.stream().map(column -> Cell.of(column.title())).toList();
  }

  /** Draws the head, to be read out once only: on further pages it belongs to no element. */
  private void head(Row head, @Nullable PDStructureElement element) throws IOException {
    float x = LEFT;
    for (int column = 0; column < columns.size(); column++) {
      PDStructureElement cell =
          element == null ? null : tags.head(element, PDTableAttributeObject.SCOPE_COLUMN);
      text(cell, head.cells.get(column), column, x, PdfText.bold(SIZE));
      x += widths[column];
    }
    paper.down(head.height);
    paper.line(LEFT, WIDTH, paper.y(), 1.25f);
  }

  private void draw(Row head, Row row, PDStructureElement element) throws IOException {
    if (row.height > paper.left()) {
      paper.newPage();
      head(head);
    }
    List<PDStructureElement> cells = new ArrayList<>();
    for (Block.Column column : columns) {
      cells.add(
          column.kind() == Block.ColumnKind.HEAD
              ? tags.head(element, PDTableAttributeObject.SCOPE_ROW)
              : tags.in(element, TD));
    }
    Row left = row;
    while (left.height > paper.left()) {
      int fit = Math.max(1, (int) ((paper.left() - 2 * PADDING) / PdfPaper.height(1, SIZE)));
      drawHere(left.first(fit), cells);
      left = left.after(fit);
      paper.newPage();
      head(head);
    }
    drawHere(left, cells);
  }

  private void head(Row head) throws IOException {
    if (headed) {
      head(head, null);
    }
  }

  private void drawHere(Row row, List<PDStructureElement> elements) throws IOException {
    float x = LEFT;
    for (int column = 0; column < columns.size(); column++) {
      Lines cell = row.cells.get(column);
      if (columns.get(column).kind() == Block.ColumnKind.WRITE) {
        paper.box(x + 1, paper.y() - 1, widths[column] - 2, row.height - 2);
      }
      text(elements.get(column), cell, column, x, PdfText.of(cell.tone, SIZE));
      x += widths[column];
    }
    paper.down(row.height);
    paper.rule(paper.y());
  }

  private void text(
      @Nullable PDStructureElement element, Lines cell, int column, float x, PdfText as)
      throws IOException {
    float top = paper.y() - PADDING;
    if (columns.get(column).kind() == Block.ColumnKind.NUMBER) {
      for (String line : cell.lines) {
        float width = paper.font().width(line, SIZE);
        float right = x + widths[column] - BESIDE - width;
        paper.text(element, List.of(line), right, top, as);
        top -= PdfPaper.height(1, SIZE);
      }
    } else if (!cell.lines.isEmpty()) {
      paper.text(element, cell.lines, x + BESIDE, top, as);
    }
  }

  private Row row(List<Cell> cells) throws IOException {
    List<Lines> all = new ArrayList<>();
    int most = 1;
    for (int column = 0; column < columns.size(); column++) {
      Cell cell = cells.get(column);
      float width = widths[column] - 2 * BESIDE;
      List<String> lines = paper.font().lines(PdfText.text(cell), SIZE, width);
      all.add(new Lines(lines, cell.tone()));
      most = Math.max(most, lines.size());
    }
    boolean write = columns.stream().anyMatch(one -> one.kind() == Block.ColumnKind.WRITE);
    float height = PdfPaper.height(most, SIZE) + 2 * PADDING;
    return new Row(all, write ? Math.max(height, ROOM_TO_WRITE) : height);
  }

  private record Lines(List<String> lines, Cell.Tone tone) {}

  private record Row(List<Lines> cells, float height) {
    Row first(int lines) {
      return part(0, lines);
    }

    Row after(int lines) {
      return part(lines, Integer.MAX_VALUE);
    }

    private Row part(int from, int until) {
      List<Lines> part = new ArrayList<>();
      int most = 1;
      for (Lines cell : cells) {
        int size = cell.lines.size();
        List<String> lines = cell.lines.subList(Math.min(from, size), Math.min(until, size));
        part.add(new Lines(lines, cell.tone));
        most = Math.max(most, lines.size());
      }
      return new Row(part, PdfPaper.height(most, SIZE) + 2 * PADDING);
    }
  }
}
