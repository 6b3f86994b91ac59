package org.okeenrolment.adapter.page;

import java.util.List;

/**
 * What stands in a section (blok).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Block {

  /**
   * A paragraph (alinea); line feeds in it are kept.
   *
   * <p>Immutable and thread-safe.
   *
   * @param text what it says
   */
  record Text(Cell text) implements Block {
    /**
     * Answers a plain paragraph.
     *
     * @param text what it says
     */
    public static Text of(String text) {
      return new Text(Cell.of(text));
    }
  }

  /**
   * Names with their values (gegevens).
   *
   * <p>Immutable and thread-safe.
   *
   * @param facts the facts, in order
   */
  record Facts(List<Fact> facts) implements Block {
    /** Takes a copy of the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A name with its value (gegeven).
   *
   * <p>Immutable and thread-safe.
   *
   * @param name the name
   * @param value the value
   */
  record Fact(String name, Cell value) {}

  /**
   * Points, or links, below each other (opsomming).
   *
   * <p>Immutable and thread-safe.
   *
   * @param points the points, in order
   */
  record Listing(List<Cell> points) implements Block {
    /** Takes a copy of the list. */
    public Listing {
      points = List.copyOf(points);
    }
  }

  /**
   * A table (tabel); on paper its head stands on every page.
   *
   * <p>Immutable and thread-safe.
   *
   * @param caption what it shows
   * @param columns its columns, from left to right
   * @param rows its rows, each with a cell per column
   */
  record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    /** Takes copies of the lists and checks that they fit. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row of the table (%s) has %d cells for %d columns.%nMaybe fill in a blank."
                  .formatted(caption, row.size(), columns.size()));
        }
      }
    }
  }

  /**
   * A column of a table (kolom).
   *
   * <p>Immutable and thread-safe.
   *
   * @param title its head
   * @param kind what is in it
   */
  record Column(String title, ColumnKind kind) {}

  /** What is in a column (soort kolom). Immutable and thread-safe. */
  enum ColumnKind {
    /** What the row is about (rijkop). */
    HEAD,
    /** Texts (tekst). */
    TEXT,
    /** Days and times as {@link Wording} writes them, which are not broken (tijd). */
    TIME,
    /** Numbers, which stand below each other (getal). */
    NUMBER,
    /** Nothing: there is room to write by hand (invulruimte). */
    WRITE
  }

  /**
   * /** Room to write by hand (invulruimte).
   *
   * <p>Immutable and thread-safe.
   *
   * @param name what is to be written
   * @param lines how many lines there are for it
   */
  record Writing(String name, int lines) implements Block {}

  /**
   * Bars (staafdiagram); a table near it says the same in numbers.
   *
   * <p>Immutable and thread-safe.
   *
   * @param bars the bars
   */
  record Chart(BarChart bars) implements Block {}

  /**
   * Blocks beside each other, or below where there is no room (naast elkaar).
   *
   * <p>Immutable and thread-safe.
   *
   * @param left the blocks that come first
   * @param right those beside them
   */
  record Beside(List<Block> left, List<Block> right) implements Block {
    /** Takes copies of the lists. */
    public Beside {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * Lines to sign on (ondertekening).
   *
   * <p>Immutable and thread-safe.
   *
   * @param signers who signs each, such as his name and role
   */
  record Signatures(List<String> signers) implements Block {
    /** Takes a copy of the list. */
    public Signatures {
      signers = List.copyOf(signers);
    }
  }
}
