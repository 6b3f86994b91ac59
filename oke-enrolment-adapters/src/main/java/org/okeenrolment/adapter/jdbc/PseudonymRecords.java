package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.signup.Participation;

/** What becomes of records with revisions and of seats when students get pseudonyms. */
final class PseudonymRecords {
  static final String ENROLMENTS =
      """
      SELECT * FROM oke_enrolment
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)) FOR UPDATE
      """;
  static final String EARLIER_ENROLMENTS =
      """
      SELECT * FROM oke_enrolment_revision
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)) FOR UPDATE
      """;
  static final String ERASE_EARLIER_ENROLMENTS =
      """
      DELETE FROM oke_enrolment_revision WHERE institution = ? AND student = ANY (?)
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
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)) FOR UPDATE
      """;
  static final String EARLIER_PARTICIPATIONS =
      """
      SELECT * FROM oke_participation_revision
      WHERE institution = ? AND (student = ANY (?) OR recorded_by = ANY (?)) FOR UPDATE
      """;
  static final String ERASE_EARLIER_PARTICIPATIONS =
      """
      DELETE FROM oke_participation_revision WHERE institution = ? AND student = ANY (?)
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
      WHERE institution = ?
        AND (student = ANY (?) OR recorded_by = ANY (?) OR answered_by = ANY (?)
        OR reason ~ ? OR answer_reason ~ ?)
      FOR UPDATE
      """;
  static final String SEATS =
      """
      UPDATE oke_seat SET student = ? WHERE institution = ? AND student = ?
      """;
  static final String FORGET_LOCK =
      """
      DELETE FROM oke_student_lock WHERE institution = ? AND student = ANY (?)
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonyms pseudonyms;

  private record Change<T>(T before, T after) {
    boolean isOne() {
      return !after.equals(before);
    }
  }

  PseudonymRecords(Statements statements, String institution, Pseudonyms pseudonyms) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonyms = pseudonyms;
  }

  void write() {
    erase(pseudonyms.erased());
    enrolments();
    participations();
    requests().forEach(new JdbcRequests(statements, institution)::save);
    statements.batch("seat", SEATS, pseudonyms.renaming(institution));
    statements.update(FORGET_LOCK, institution, pseudonyms.students());
  }

  private void erase(List<StudentId> erased) {
    if (!erased.isEmpty()) {
      statements.update(ERASE_EARLIER_ENROLMENTS, institution, erased);
      statements.update(ERASE_EARLIER_PARTICIPATIONS, institution, erased);
    }
  }

  private void enrolments() {
    new EnrolmentRevisions(statements, institution)
        .replaceAll(
            changes(ENROLMENTS, JdbcEnrolments::read, Pseudonym::of).stream()
                .filter(Change::isOne)
                .map(Change::after)
                .toList());
    List<Change<Enrolment>> earlier =
        changes(EARLIER_ENROLMENTS, JdbcEnrolments::read, Pseudonym::of);
    statements.batch(
        "earlier enrolment",
        CHANGE_EARLIER_ENROLMENT,
        Pseudonyms.rows(
            earlier,
            one ->
                Values.of(JdbcEnrolments.columns(one.after()))
                    .and(institution, one.before().id(), one.before().revision())
                    .array()));
  }

  private void participations() {
    new JdbcParticipations(statements, institution, Set.of())
        .replaceAll(
            changes(PARTICIPATIONS, JdbcParticipations::read, Pseudonym::of).stream()
                .filter(Change::isOne)
                .map(Change::after)
                .toList());
    List<Change<Participation>> earlier =
        changes(EARLIER_PARTICIPATIONS, JdbcParticipations::read, Pseudonym::of);
    statements.batch(
        "earlier participation",
        CHANGE_EARLIER_PARTICIPATION,
        Pseudonyms.rows(
            earlier,
            one ->
                Values.of(JdbcParticipations.columns(one.after()))
                    .and(institution, one.before().id(), one.before().revision())
                    .array()));
  }

  private <T> List<Change<T>> changes(
      String sql, Function<Row, T> reading, BiFunction<Pseudonym, T, T> change) {
    Set<String> students = pseudonyms.students();
    return statements.list(reading, sql, institution, students, students).stream()
        .map(before -> new Change<>(before, pseudonyms.of(before, change)))
        .toList();
  }

  private List<DecisionRequest> requests() {
    Set<String> students = pseudonyms.students();
    String naming = pseudonyms.naming();
    return statements
        .list(
            JdbcRequests::read, REQUESTS, institution, students, students, students, naming, naming)
        .stream()
        .map(before -> new Change<>(before, pseudonyms.of(before, Pseudonym::of)))
        .filter(Change::isOne)
        .map(Change::after)
        .toList();
  }
}
