package org.okeenrolment.adapter.jdbc;

import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.StudentExam;

/** The attempt ledgers of one transaction. */
final class JdbcAttempts implements Attempts {
  static final String LEDGER =
      """
      SELECT * FROM oke_ledger_entry
      WHERE institution = ? AND student = ? AND exam = ? ORDER BY place
      """;
  static final String APPEND =
      """
      INSERT INTO oke_ledger_entry (institution, student, exam, kind, fact, sequence, reason,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Statements statements;
  private final String institution;

  JdbcAttempts(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public AttemptLedger ledger(StudentExam of) {
    return new AttemptLedger(of, statements.list(JdbcAttempts::read, LEDGER, institution, of));
  }

  @Override
  public void append(LedgerEntry entry) {
    statements.update(
        APPEND,
        institution,
        entry.of(),
        FactJson.kind(entry.fact()),
        FactJson.write(entry.fact()).toString(),
        entry.sequence(),
        entry.reason(),
        entry.recorded());
  }

  static LedgerEntry read(Row row) {
    FactJson.Kind kind = row.constant("kind", FactJson.Kind.class);
    return LedgerEntry.builder()
        .of(row.of())
        .fact(FactJson.read(kind, JsonObject.parse(row.text("fact"))))
        .sequence(row.maybeNumber("sequence"))
        .reason(row.maybeText("reason"))
        .recorded(row.recorded())
        .build();
  }
}
