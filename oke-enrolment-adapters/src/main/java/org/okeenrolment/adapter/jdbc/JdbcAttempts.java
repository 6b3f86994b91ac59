package org.okeenrolment.adapter.jdbc;

import java.util.Set;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.Attempts;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/** The attempt ledgers of one transaction. */
final class JdbcAttempts implements Attempts {
  static final String LEDGER =
      """
      SELECT * FROM oke_ledger_entry
      WHERE institution = ? AND student = ? AND exam = ? ORDER BY place
      """;
  static final String OF_STUDENT =
      """
      SELECT * FROM oke_ledger_entry WHERE institution = ? AND student = ? ORDER BY exam, place
      """;
  static final String OF_STUDENTS =
      """
      SELECT * FROM oke_ledger_entry
      WHERE institution = ? AND student = ANY (?) ORDER BY student, exam, place
      """;
  static final String APPEND =
      """
      INSERT INTO oke_ledger_entry (institution, student, exam, kind, fact, sequence, reason,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Statements statements;
  private final String institution;
  private final OfStudents<LedgerEntry> known;

  JdbcAttempts(Statements statements, String institution, Set<StudentId> kept) {
    this.statements = statements;
    this.institution = institution;
    this.known =
        OfStudents.withoutId(
            kept,
            students ->
                statements.list(JdbcAttempts::read, OF_STUDENT, OF_STUDENTS, institution, students),
            one -> one.of().student());
  }

  @Override
  public AttemptLedger ledger(StudentExam of) {
    return new AttemptLedger(
        of,
        known.isKept(of.student())
            ? known.of(of.student()).stream().filter(one -> one.of().equals(of)).toList()
            : statements.list(JdbcAttempts::read, LEDGER, institution, of));
  }

  @Override
  public void append(LedgerEntry entry) {
    statements.later(
        "fact",
        entry.of(),
        APPEND,
        institution,
        entry.of(),
        FactJson.kind(entry.fact()),
        FactJson.write(entry.fact()).toString(),
        entry.sequence(),
        entry.reason(),
        entry.recorded());
    known.add(entry);
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
