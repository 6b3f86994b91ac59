package org.okeenrolment.adapter.jdbc;

import java.util.List;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;

/** What becomes of opinions, ledgers, results and reports when a student gets a pseudonym. */
final class PseudonymFacts {
  static final String APPROVALS =
      """
      SELECT * FROM oke_approval
      WHERE institution = ? AND (student = ? OR recorded_by = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN reason) > 0))
      """;
  static final String ERASE_APPROVALS =
      """
      DELETE FROM oke_approval WHERE institution = ? AND student = ?
      """;
  static final String CHANGE_APPROVAL =
      """
      UPDATE oke_approval SET student = ?, exam = ?, reason = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND student = ? AND exam = ? AND place = ?
      """;
  static final String LEDGERS =
      """
      SELECT * FROM oke_ledger_entry
      WHERE institution = ? AND (student = ? OR recorded_by = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN reason) > 0))
      """;
  static final String CHANGE_LEDGER_ENTRY =
      """
      UPDATE oke_ledger_entry SET student = ?, exam = ?, reason = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND student = ? AND exam = ? AND place = ?
      """;
  static final String RESULTS =
      """
      SELECT * FROM oke_result
      WHERE institution = ? AND (participation = ANY (?) OR recorded_by = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN COALESCE(reason, '')) > 0
            OR POSITION(n.needle IN COALESCE(remark, '')) > 0
            OR POSITION(n.needle IN COALESCE(irregularities, '')) > 0))
      """;
  static final String CHANGE_RESULT =
      """
      UPDATE oke_result SET remark = ?, irregularities = ?, documents = ?, reason = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND id = ?
      """;
  static final String REPORTS =
      """
      SELECT * FROM oke_report_entry
      WHERE institution = ?
        AND EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN entry) > 0)
      """;
  static final String CHANGE_REPORT =
      """
      UPDATE oke_report_entry SET entry = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND sitting = ? AND place = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonym pseudonym;

  private record Placed<T>(long place, T value) {}

  PseudonymFacts(Statements statements, String institution, Pseudonym pseudonym) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonym = pseudonym;
  }

  void write() {
    if (pseudonym.erases()) {
      statements.update(ERASE_APPROVALS, institution, pseudonym.student());
    }
    statements
        .list(row -> new Placed<>(row.place(), JdbcApprovals.read(row)), APPROVALS, named())
        .forEach(this::approval);
    statements
        .list(row -> new Placed<>(row.place(), JdbcAttempts.read(row)), LEDGERS, named())
        .forEach(this::ledgerEntry);
    results().forEach(this::result);
    reports().forEach(this::report);
  }

  private Object[] named() {
    return new Object[] {
      institution, pseudonym.student(), pseudonym.student(), Needles.of(pseudonym)
    };
  }

  private void approval(Placed<Approval> placed) {
    Approval before = placed.value();
    Approval after = pseudonym.of(before);
    statements.update(
        CHANGE_APPROVAL,
        after.of(),
        after.reason(),
        after.recorded(),
        institution,
        before.of(),
        placed.place());
  }

  private void ledgerEntry(Placed<LedgerEntry> placed) {
    LedgerEntry before = placed.value();
    LedgerEntry after = pseudonym.of(before);
    statements.update(
        CHANGE_LEDGER_ENTRY,
        after.of(),
        after.reason(),
        after.recorded(),
        institution,
        before.of(),
        placed.place());
  }

  private List<ResultEntry> results() {
    return statements.list(
        JdbcResults::read,
        RESULTS,
        institution,
        pseudonym.objects(),
        pseudonym.student(),
        Needles.of(pseudonym));
  }

  private void result(ResultEntry before) {
    ResultEntry after = pseudonym.of(before);
    Measurement measured = after.measurement();
    statements.update(
        CHANGE_RESULT,
        measured.comment(),
        measured.irregularities(),
        JsonObject.all(measured.documents(), ValueJson::document),
        after.reason(),
        after.recorded(),
        institution,
        after.id());
  }

  private List<Placed<ReportEntry>> reports() {
    return statements.list(
        row -> new Placed<>(row.place(), JdbcResults.readReport(row)),
        REPORTS,
        institution,
        Needles.andObjects(pseudonym).stream().map(JsonObject::escaped).toList());
  }

  private void report(Placed<ReportEntry> placed) {
    ReportEntry after = pseudonym.of(placed.value());
    statements.update(
        CHANGE_REPORT,
        ReportJson.write(after).toString(),
        after.recorded(),
        institution,
        after.sitting(),
        placed.place());
  }
}
