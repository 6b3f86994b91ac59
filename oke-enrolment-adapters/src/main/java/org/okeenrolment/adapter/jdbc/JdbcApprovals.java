package org.okeenrolment.adapter.jdbc;

import java.util.List;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.regulation.Opinion;

/** The opinions of one transaction. */
final class JdbcApprovals implements Approvals {
  static final String OF =
      """
      SELECT * FROM oke_approval
      WHERE institution = ? AND student = ? AND exam = ? ORDER BY place
      """;
  static final String ADD =
      """
      INSERT INTO oke_approval (institution, student, exam, role, opinion, valid_until, reason,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Statements statements;
  private final String institution;

  JdbcApprovals(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public List<Approval> of(StudentExam of) {
    return statements.list(JdbcApprovals::read, OF, institution, of);
  }

  @Override
  public void add(Approval approval) {
    statements.update(
        ADD,
        institution,
        approval.of(),
        approval.role(),
        approval.opinion(),
        approval.validUntil(),
        approval.reason(),
        approval.recorded());
  }

  static Approval read(Row row) {
    return Approval.builder()
        .of(row.of())
        .role(row.id("role", Role::new))
        .opinion(row.constant("opinion", Opinion.class))
        .validUntil(row.maybeDay("valid_until"))
        .reason(row.maybeText("reason"))
        .recorded(row.recorded())
        .build();
  }
}
