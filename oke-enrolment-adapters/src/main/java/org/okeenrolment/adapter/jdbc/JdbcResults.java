package org.okeenrolment.adapter.jdbc;

import java.util.List;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.result.Results;
import org.okeenrolment.signup.ParticipationId;

/** The results and report files of one transaction. */
final class JdbcResults implements Results {
  static final String HISTORY =
      """
      SELECT * FROM oke_result WHERE institution = ? AND participation = ? ORDER BY place
      """;
  static final String ADD =
      """
      INSERT INTO oke_result (institution, participation, id, attendance, score, passed,
        established, result_date, taken_at, remark, irregularities, documents, corrects, reason,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String REPORTS =
      """
      SELECT kind, entry FROM oke_report_entry
      WHERE institution = ? AND sitting = ? ORDER BY place
      """;
  static final String ADD_REPORT =
      """
      INSERT INTO oke_report_entry (institution, sitting, kind, entry,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Statements statements;
  private final String institution;

  JdbcResults(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public List<ResultEntry> history(ParticipationId participation) {
    return statements.list(JdbcResults::read, HISTORY, institution, participation);
  }

  @Override
  public void add(ResultEntry entry) {
    Measurement measured = entry.measurement();
    statements.later(
        "result",
        entry.id(),
        ADD,
        institution,
        entry.participation(),
        entry.id(),
        measured.attendance().name(),
        measured.score(),
        measured.passed(),
        measured.established(),
        measured.resultDate(),
        measured.taken(),
        measured.comment(),
        measured.irregularities(),
        JsonObject.all(measured.documents(), ValueJson::document),
        entry.corrects(),
        entry.reason(),
        entry.recorded());
  }

  @Override
  public ReportFile reports(SittingId sitting) {
    return new ReportFile(statements.list(JdbcResults::readReport, REPORTS, institution, sitting));
  }

  @Override
  public void add(ReportEntry entry) {
    statements.later(
        "report entry",
        entry.sitting(),
        ADD_REPORT,
        institution,
        entry.sitting(),
        ReportJson.kind(entry),
        ReportJson.write(entry).toString(),
        entry.recorded());
  }

  static ResultEntry read(Row row) {
    return ResultEntry.builder()
        .id(row.id("id", ResultId::new))
        .participation(row.id("participation", ParticipationId::new))
        .measurement(measurement(row))
        .corrects(row.maybeText("corrects").map(ResultId::new))
        .reason(row.maybeText("reason"))
        .recorded(row.recorded())
        .build();
  }

  private static Measurement measurement(Row row) {
    return Measurement.of(row.id("attendance", Attendance::new), row.day("result_date"))
        .score(row.maybeText("score"))
        .passed(row.maybeFlag("passed"))
        .established(row.flag("established"))
        .taken(row.maybeMoment("taken_at"))
        .comment(row.maybeText("remark"))
        .irregularities(row.maybeText("irregularities"))
        .documents(JsonObject.parseAll(row.text("documents"), ValueJson::document))
        .build();
  }

  static ReportEntry readReport(Row row) {
    return ReportJson.read(
        row.constant("kind", ReportJson.Kind.class), JsonObject.parse(row.text("entry")));
  }
}
