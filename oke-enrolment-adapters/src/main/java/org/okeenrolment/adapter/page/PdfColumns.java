package org.okeenrolment.adapter.page;

import static org.okeenrolment.adapter.page.PdfPaper.MILLIMETRE;

import java.io.IOException;
import java.util.List;
import org.okeenrolment.adapter.page.Block.ColumnKind;

/** How wide the columns of a table are: as wide as their texts where all fit, else less. */
final class PdfColumns {
  private static final float WRITING = 34 * MILLIMETRE;
  private static final float LEAST_WRITING = 26 * MILLIMETRE;
  private static final float ROUNDING = 0.5f;

  /** How much of its fair share a word may take that is not broken. */
  private static final float LONG_WORD = 1.4f;

  private final PdfFont font;
  private final float size;
  private final float padding;
  private final Block.Table table;
  private final float available;
  private final float[] least;
  private final float[] wanted;

  private PdfColumns(PdfFont font, float size, float padding, Block.Table table, float available) {
    this.font = font;
    this.size = size;
    this.padding = padding + ROUNDING;
    this.table = table;
    this.available = available;
    this.least = new float[table.columns().size()];
    this.wanted = new float[least.length];
  }

  /** Answers the widths of columns that together are as wide as what is available. */
  static float[] widths(PdfFont font, float size, float padding, Block.Table table, float available)
      throws IOException {
    PdfColumns columns = new PdfColumns(font, size, padding, table, available);
    for (int column = 0; column < columns.least.length; column++) {
      columns.measure(column);
    }
    return columns.shared();
  }

  private void measure(int column) throws IOException {
    Block.Column one = table.columns().get(column);
    words(column, one.title().split("\\s", -1));
    line(column, one.title());
    for (List<Cell> row : table.rows()) {
      for (String line : font.lines(PdfText.text(row.get(column)))) {
        words(column, one.kind() == ColumnKind.TIME ? new String[] {line} : line.split(" ", -1));
        line(column, line);
      }
    }
    if (one.kind() == ColumnKind.WRITE) {
      least[column] = Math.max(least[column], LEAST_WRITING);
      wanted[column] = Math.max(wanted[column], WRITING);
    }
  }

  private void words(int column, String... words) throws IOException {
    float longest = LONG_WORD * available / least.length;
    for (String word : words) {
      float width = Math.min(font.width(word, size) + padding, longest);
      least[column] = Math.max(least[column], width);
    }
  }

  private void line(int column, String line) throws IOException {
    wanted[column] = Math.max(wanted[column], font.width(line, size) + padding);
  }

  /** Gives each column what it wants, or of what is there in proportion to that. */
  private float[] shared() {
    float most = sum(wanted);
    float fewest = sum(least);
    float[] widths = new float[least.length];
    for (int column = 0; column < widths.length; column++) {
      if (most <= available) {
        widths[column] = wanted[column] + (available - most) * share(column);
      } else if (fewest < available) {
        float part = (available - fewest) / (most - fewest);
        widths[column] = least[column] + (wanted[column] - least[column]) * part;
      } else {
        widths[column] = least[column] * available / fewest;
      }
    }
    return widths;
  }

  /** What is left goes to where somebody writes, else to the texts. */
  private float share(int column) {
    boolean writes = table.columns().stream().anyMatch(one -> one.kind() == ColumnKind.WRITE);
    float all = 0;
    for (int other = 0; other < wanted.length; other++) {
      all += takes(other, writes) ? wanted[other] : 0;
    }
    return takes(column, writes) ? wanted[column] / all : 0;
  }

  private boolean takes(int column, boolean writes) {
    ColumnKind kind = table.columns().get(column).kind();
    boolean isText = column == wanted.length - 1 || kind == ColumnKind.TEXT;
    boolean isWideHead = kind == ColumnKind.HEAD && wanted.length > 2;
    return writes ? kind == ColumnKind.WRITE : isText || isWideHead;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
