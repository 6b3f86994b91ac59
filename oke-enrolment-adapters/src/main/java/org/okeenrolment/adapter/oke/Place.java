package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a message something stands, and what was found in the message so far. */
final class Place {
  /** More say nothing new, and a message may be made of nothing else. */
  private static final int MOST_FINDINGS = 200;

  private static final int LONGEST_QUOTE = 40;
  private static final Asked NOTHING_ASKED = new Asked(Tolerance.TOLERANT, Column.NONE);

  private final @Nullable Place parent;
  private final String name;
  private final String table;
  private final Asked asked;
  private final @Nullable List<OkeFinding> findings;
  private boolean differs;

  /** How strict the reader is, and for which column of the tables a message is checked. */
  private record Asked(Tolerance tolerance, Column column) {}

  private Place(
      @Nullable Place parent,
      String name,
      String table,
      Asked asked,
      @Nullable List<OkeFinding> findings) {
    this.parent = parent;
    this.name = name;
    this.table = table;
    this.asked = asked;
    this.findings = findings;
  }

  /** Answers the whole message. */
  static Place top(Tolerance tolerance) {
    return top(tolerance, Column.NONE);
  }

  /** Answers the whole message, to be checked for a column of the tables. */
  static Place top(Tolerance tolerance, Column column) {
    return new Place(null, "", "0", new Asked(tolerance, column), new ArrayList<>());
  }

  /** Answers a place that only knows whether anything was found, and where that is all the same. */
  static Place probe() {
    return new Place(null, "", "0", NOTHING_ASKED, null);
  }

  /** Answers such a place for a column of the tables. */
  static Place probe(Column column) {
    return new Place(null, "", "0", new Asked(Tolerance.TOLERANT, column), null);
  }

  Place in(String field) {
    return findings == null ? this : new Place(this, field, table, asked, findings);
  }

  Place in(int index) {
    return findings == null ? this : in(Integer.toString(index));
  }

  Place by(String otherTable) {
    return findings == null || otherTable.equals(table)
        ? this
        : new Place(parent, name, otherTable, asked, findings);
  }

  Column column() {
    return asked.column();
  }

  /** Something differs and has a safe reading. */
  void differs(String detail, String advice) {
    differs = true;
    add(asked.tolerance().severity(), detail, advice);
  }

  /** Something is such that the message cannot be processed. */
  void fails(String detail, String advice) {
    differs = true;
    add(OkeFinding.Severity.ERROR, detail, advice);
  }

  private void add(OkeFinding.Severity severity, String detail, String advice) {
    if (findings != null && findings.size() < MOST_FINDINGS) {
      findings.add(new OkeFinding(severity, pointer(), table, detail, advice));
    }
  }

  boolean hasFindings() {
    return findings == null ? differs : !findings.isEmpty();
  }

  List<OkeFinding> findings() {
    return findings == null ? List.of() : findings;
  }

  private String pointer() {
    return parent == null
        ? ""
        : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** What is quoted of a message: the start of one value. */
  static String quote(Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
