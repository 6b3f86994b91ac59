package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.signup.Participation;

/** What becomes of records with revisions and of seats when a student gets a pseudonym. */
final class PseudonymRecords {
  static final String ENROLMENTS =
      """
      SELECT * FROM oke_enrolment
      WHERE institution = ? AND (student = ? OR recorded_by = ?) FOR UPDATE
      """;
  static final String EARLIER_ENROLMENTS =
      """
      SELECT * FROM oke_enrolment_revision
      WHERE institution = ? AND (student = ? OR recorded_by = ?) FOR UPDATE
      """;
  static final String ERASE_EARLIER_ENROLMENTS =
      """
      DELETE FROM oke_enrolment_revision WHERE institution = ? AND student = ?
      """;
  static final String CHANGE_EARLIER_ENROLMENT =
      """
      UPDATE oke_enrolment_revision SET student = ?, exam = ?, school_year = ?, origin = ?,
        state = ?, purposes = ?, carried_over_from = ?, delivered = ?, budget_attempt = ?,
        budget_left = ?, recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?,
        revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
      """;
  static final String PARTICIPATIONS =
      """
      SELECT * FROM oke_participation
      WHERE institution = ? AND (student = ? OR recorded_by = ?) FOR UPDATE
      """;
  static final String EARLIER_PARTICIPATIONS =
      """
      SELECT * FROM oke_participation_revision
      WHERE institution = ? AND (student = ? OR recorded_by = ?) FOR UPDATE
      """;
  static final String ERASE_EARLIER_PARTICIPATIONS =
      """
      DELETE FROM oke_participation_revision WHERE institution = ? AND student = ?
      """;
  static final String CHANGE_EARLIER_PARTICIPATION =
      """
      UPDATE oke_participation_revision SET enrolment = ?, student = ?, exam = ?, sitting = ?,
        starts_at = ?, ends_at = ?, variant = ?, pool = ?, state = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
      """;
  static final String REQUESTS =
      """
      SELECT * FROM oke_decision_request
      WHERE institution = ? AND (student = ? OR recorded_by = ? OR answered_by = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN reason) > 0
            OR POSITION(n.needle IN COALESCE(answer_reason, '')) > 0))
      FOR UPDATE
      """;
  static final String SEATS =
      """
      UPDATE oke_seat SET student = ? WHERE institution = ? AND student = ?
      """;
  static final String FORGET_LOCK =
      """
      DELETE FROM oke_student_lock WHERE institution = ? AND student = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonym pseudonym;

  PseudonymRecords(Statements statements, String institution, Pseudonym pseudonym) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonym = pseudonym;
  }

  void write() {
    erase();
    each(ENROLMENTS, JdbcEnrolments::read, this::enrolment);
    each(EARLIER_ENROLMENTS, JdbcEnrolments::read, this::earlier);
    each(PARTICIPATIONS, JdbcParticipations::read, this::participation);
    each(EARLIER_PARTICIPATIONS, JdbcParticipations::read, this::earlier);
    requests().forEach(this::request);
    statements.update(SEATS, pseudonym.pseudonym(), institution, pseudonym.student());
    statements.update(FORGET_LOCK, institution, pseudonym.student());
  }

  private void erase() {
    if (pseudonym.erases()) {
      statements.update(ERASE_EARLIER_ENROLMENTS, institution, pseudonym.student());
      statements.update(ERASE_EARLIER_PARTICIPATIONS, institution, pseudonym.student());
    }
  }

  private <T> void each(String sql, Function<Row, T> reading, Consumer<T> change) {
    statements
        .list(reading, sql, institution, pseudonym.student(), pseudonym.student())
        .forEach(change);
  }

  private void enrolment(Enrolment before) {
    Enrolment after = pseudonym.of(before);
    if (!after.equals(before)) {
      new Associations(statements, institution).replace(after);
      new EnrolmentRevisions(statements, institution).replace(after);
    }
  }

  private void earlier(Enrolment before) {
    Values change = Values.of(JdbcEnrolments.columns(pseudonym.of(before)));
    statements.update(
        CHANGE_EARLIER_ENROLMENT, change.and(institution, before.id(), before.revision()).array());
  }

  private void participation(Participation before) {
    Participation after = pseudonym.of(before);
    if (!after.equals(before)) {
      new JdbcParticipations(statements, institution, Set.of()).replace(after);
    }
  }

  private void earlier(Participation before) {
    Values change = Values.of(JdbcParticipations.columns(pseudonym.of(before)));
    statements.update(
        CHANGE_EARLIER_PARTICIPATION,
        change.and(institution, before.id(), before.revision()).array());
  }

  private List<DecisionRequest> requests() {
    return statements.list(
        JdbcRequests::read,
        REQUESTS,
        institution,
        pseudonym.student(),
        pseudonym.student(),
        pseudonym.student(),
        Needles.of(pseudonym));
  }

  private void request(DecisionRequest before) {
    DecisionRequest after = pseudonym.of(before);
    if (!after.equals(before)) {
      new JdbcRequests(statements, institution).save(after);
    }
  }
}
