package org.okeenrolment.adapter.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rows as CSV that a spreadsheet in the Netherlands opens with a double click: semicolons, a
 * decimal comma, and a byte order mark, without which it takes UTF-8 for something else. Every cell
 * that is not empty stands in quotes. Thread-safe.
 */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /**
   * Writes a table.
   *
   * @param out where it goes, which writes UTF-8 and stays open
   * @param head the names of the columns
   * @param rows the rows, of {@link #text} and {@link #number}
   */
  static void write(Writer out, List<String> head, Iterable<List<String>> rows) {
    try {
      out.write(BYTE_ORDER_MARK);
      CsvWriter writer =
          CsvWriter.builder()
              .fieldSeparator(';')
              .quoteStrategy(QuoteStrategies.NON_EMPTY)
              .lineDelimiter(LineDelimiter.CRLF)
              .build(out);
      writer.writeRecord(head);
      rows.forEach(writer::writeRecord);
      writer.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Answers a text as a cell: where a spreadsheet could take it for a formula it starts with an
   * apostrophe.
   */
  static String text(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Answers a number as a cell: a decimal comma, no marks between thousands. */
  static String number(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
