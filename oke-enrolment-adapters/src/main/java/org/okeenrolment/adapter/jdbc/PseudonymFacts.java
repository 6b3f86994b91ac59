package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;

/** What becomes of opinions, ledgers, results and reports when students get pseudonyms. */
final class PseudonymFacts {
  static final String APPROVALS =
      """
      SELECT * FROM oke_approval
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)
        OR reason ~ ?)
      """;
  static final String ERASE_APPROVALS =
      """
      DELETE FROM oke_approval WHERE institution = ? AND student = ANY (?)
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
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)
        OR reason ~ ?)
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
      WHERE institution = ? AND (participation = ANY (?) OR recorded_by = ANY (?)
        OR reason ~ ? OR remark ~ ? OR irregularities ~ ?)
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
      WHERE institution = ? AND entry ~ ?
      """;
  static final String CHANGE_REPORT =
      """
      UPDATE oke_report_entry SET entry = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND sitting = ? AND place = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonyms pseudonyms;

  private record Placed<T>(long place, T value) {}

  PseudonymFacts(Statements statements, String institution, Pseudonyms pseudonyms) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonyms = pseudonyms;
  }

  void write() {
    if (!pseudonyms.erased().isEmpty()) {
      statements.update(ERASE_APPROVALS, institution, pseudonyms.erased());
    }
    change(CHANGE_APPROVAL, named(APPROVALS, JdbcApprovals::read), this::approval);
    change(CHANGE_LEDGER_ENTRY, named(LEDGERS, JdbcAttempts::read), this::ledgerEntry);
    change(CHANGE_RESULT, results(), this::result);
    change(CHANGE_REPORT, reports(), this::report);
  }

  private <T> void change(String sql, List<T> found, Function<T, Object[]> change) {
    statements.batch("pseudonym", sql, Pseudonyms.rows(found, change));
  }

  private <T> List<Placed<T>> named(String sql, Function<Row, T> reading) {
    Set<String> students = pseudonyms.students();
    return statements.list(
        row -> new Placed<>(row.place(), reading.apply(row)),
        sql,
        institution,
        students,
        students,
        pseudonyms.naming());
  }

  private Object[] approval(Placed<Approval> placed) {
    Approval before = placed.value();
    Approval after = pseudonyms.of(before, Pseudonym::of);
    return new Object[] {
      after.of(), after.reason(), after.recorded(), institution, before.of(), placed.place()
    };
  }

  private Object[] ledgerEntry(Placed<LedgerEntry> placed) {
    LedgerEntry before = placed.value();
    LedgerEntry after = pseudonyms.of(before, Pseudonym::of);
    return new Object[] {
      after.of(), after.reason(), after.recorded(), institution, before.of(), placed.place()
    };
  }

  private List<ResultEntry> results() {
    String naming = pseudonyms.naming();
    return statements.list(
        JdbcResults::read,
        RESULTS,
        institution,
        pseudonyms.objects(),
        pseudonyms.students(),
        naming,
        naming,
        naming);
  }

  private Object[] result(ResultEntry before) {
    ResultEntry after = pseudonyms.of(before, Pseudonym::of);
    Measurement measured = after.measurement();
    return new Object[] {
      measured.comment(),
      measured.irregularities(),
      JsonObject.all(measured.documents(), ValueJson::document),
      after.reason(),
      after.recorded(),
      institution,
      after.id()
    };
  }

  private List<Placed<ReportEntry>> reports() {
    return statements.list(
        row -> new Placed<>(row.place(), JdbcResults.readReport(row)),
        REPORTS,
        institution,
        Pseudonyms.naming(pseudonyms.namesAndObjects().stream().map(JsonObject::escaped)));
  }

  private Object[] report(Placed<ReportEntry> placed) {
    ReportEntry after = pseudonyms.of(placed.value(), Pseudonym::of);
    return new Object[] {
      ReportJson.write(after).toString(),
      after.recorded(),
      institution,
      after.sitting(),
      placed.place()
    };
  }
}
