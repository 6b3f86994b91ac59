package org.okeenrolment.adapter.oke;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of the standard: for each use of an object, whether a field of it is
 * required.
 *
 * <p>A row says per column: {@code 1} required; {@code !} required, and without it the message
 * cannot be processed; {@code s} required of students and not used for others; {@code ?} may be
 * there; {@code x} is not sent; {@code .} is ignored.
 */
final class Columns {
  private static final Pattern BLANKS = Pattern.compile(" +");
  static final char IGNORED = '.';

  private final String table;
  private final List<Column> names;

  Columns(String table, String names) {
    this.table = table;
    this.names = Arrays.stream(BLANKS.split(names, -1)).map(Column::valueOf).toList();
  }

  String table() {
    return table;
  }

  List<Column> names() {
    return names;
  }

  /** Answers a row without its blanks; a single sign stands for all columns. */
  String row(String signs) {
    String row = BLANKS.matcher(signs).replaceAll("");
    String whole = row.length() == 1 ? row.repeat(names.size()) : row;
    if (whole.length() != names.size()) {
      throw new IllegalArgumentException(
          "The row (%s) has not the columns %s.%nMaybe one was forgotten.".formatted(row, names));
    }
    return whole;
  }

  boolean has(Column column) {
    return names.contains(column);
  }

  /** Which column it is; a table with one column knows no other use. */
  int index(Column column) {
    return names.size() == 1 ? 0 : names.indexOf(column);
  }

  /** What of a row holds for a column. */
  static char sign(String row, int column) {
    return column < 0 ? IGNORED : row.charAt(column);
  }

  /** Tells where a value is missing, or stands where it should not; answers whether it counts. */
  static boolean check(char sign, @Nullable Object value, Place at) {
    switch (sign) {
      case '1' -> missing(value, at);
      case '!' -> failing(value, at);
      case 'x' -> superfluous(value, at);
      default -> {}
    }
    return value != null && sign != 'x';
  }

  private static void missing(@Nullable Object value, Place at) {
    if (isMissing(value)) {
      at.differs("is missing", "It is required here.");
    }
  }

  private static void failing(@Nullable Object value, Place at) {
    if (isMissing(value)) {
      at.fails("is missing", "Without it the message cannot be processed.");
    }
  }

  private static void superfluous(@Nullable Object value, Place at) {
    if (!isMissing(value)) {
      at.differs("is not sent here", "It is ignored.");
    }
  }

  private static boolean isMissing(@Nullable Object value) {
    return value == null || (value instanceof List<?> list && list.isEmpty());
  }
}
