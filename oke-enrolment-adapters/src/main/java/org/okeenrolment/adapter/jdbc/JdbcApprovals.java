package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.approve.Approvals;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.regulation.Opinion;

/** The opinions of one transaction. */
final class JdbcApprovals implements Approvals {
  static final String OF =
      """
      SELECT * FROM oke_approval
      WHERE institution = ? AND student = ? AND exam = ? ORDER BY place
      """;
  static final String OF_STUDENT =
      """
      SELECT * FROM oke_approval WHERE institution = ? AND student = ? ORDER BY exam, place
      """;
  static final String OF_STUDENTS =
      """
      SELECT * FROM oke_approval
      WHERE institution = ? AND student = ANY (?) ORDER BY student, exam, place
      """;
  static final String ADD =
      """
      INSERT INTO oke_approval (institution, student, exam, role, opinion, valid_until, reason,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Statements statements;
  private final String institution;
  private final OfStudents<Approval> known;

  JdbcApprovals(Statements statements, String institution, Set<StudentId> kept) {
    this.statements = statements;
    this.institution = institution;
    this.known =
        OfStudents.withoutId(
            kept,
            students ->
                statements.list(
                    JdbcApprovals::read, OF_STUDENT, OF_STUDENTS, institution, students),
            one -> one.of().student());
  }

  @Override
  public List<Approval> of(StudentExam of) {
    return known.isKept(of.student())
        ? known.of(of.student()).stream().filter(one -> one.of().equals(of)).toList()
        : statements.list(JdbcApprovals::read, OF, institution, of);
  }

  @Override
  public void add(Approval approval) {
    statements.later(
        "opinion",
        approval.of(),
        ADD,
        institution,
        approval.of(),
        approval.role(),
        approval.opinion(),
        approval.validUntil(),
        approval.reason(),
        approval.recorded());
    known.add(approval);
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
