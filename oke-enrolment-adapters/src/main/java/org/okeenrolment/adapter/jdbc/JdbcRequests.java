package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.EnrolmentId;

/** The requests for decisions of one transaction. */
final class JdbcRequests implements DecisionRequests {
  static final String FIND =
      """
      SELECT * FROM oke_decision_request WHERE institution = ? AND id = ?
      """;
  static final String OF =
      """
      SELECT * FROM oke_decision_request
      WHERE institution = ? AND student = ? AND exam = ? ORDER BY place
      """;
  static final String OPEN =
      """
      SELECT * FROM oke_decision_request
      WHERE institution = ? AND answer IS NULL AND id > ?
      ORDER BY id
      FETCH FIRST ? ROWS ONLY
      """;
  static final String ADD =
      """
      INSERT INTO oke_decision_request (institution, id, enrolment, student, exam, topic, matter,
        role, reason, recorded_at, recorded_by, recorded_role, journal,
        answer, answer_reason, answered_at, answered_by, answered_role, answer_journal, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String SAVE =
      """
      UPDATE oke_decision_request SET enrolment = ?, student = ?, exam = ?, topic = ?, matter = ?,
        role = ?, reason = ?, recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?,
        answer = ?, answer_reason = ?, answered_at = ?, answered_by = ?, answered_role = ?,
        answer_journal = ?, revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
      """;

  private final Statements statements;
  private final String institution;

  JdbcRequests(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public Optional<DecisionRequest> find(DecisionRequestId id) {
    return statements.first(JdbcRequests::read, FIND, institution, id);
  }

  @Override
  public List<DecisionRequest> of(StudentExam of) {
    return statements.list(JdbcRequests::read, OF, institution, of);
  }

  @Override
  public List<DecisionRequest> open(@Nullable DecisionRequestId after, int limit) {
    return statements.list(
        JdbcRequests::read, OPEN, institution, after == null ? "" : after, limit);
  }

  @Override
  public void add(DecisionRequest request) {
    statements.updateUnique(
        "request",
        request.id(),
        ADD,
        Values.of(institution, request.id()).and(columns(request)).array());
  }

  @Override
  public DecisionRequest save(DecisionRequest changed) {
    DecisionRequest next = changed.withRevision(changed.revision() + 1);
    int saved =
        statements.update(
            SAVE,
            Values.of(columns(next)).and(institution, changed.id(), changed.revision()).array());
    Revisions.check(saved, changed.id(), changed.revision());
    return next;
  }

  private static Object[] columns(DecisionRequest request) {
    Optional<DecisionAnswer> answer = request.answer();
    Optional<Recorded> answered = answer.map(DecisionAnswer::recorded);
    return new Object[] {
      request.enrolment(),
      request.of(),
      request.matter().topic(),
      ValueJson.matter(request.matter()).toString(),
      request.role(),
      request.reason(),
      request.asked(),
      answer.map(DecisionAnswer::kind),
      answer.map(DecisionAnswer::reason),
      answered.map(Recorded::at),
      answered.map(recorded -> recorded.by().id()),
      answered.map(recorded -> recorded.by().role()),
      answered.map(Recorded::journal),
      request.revision()
    };
  }

  static DecisionRequest read(Row row) {
    return DecisionRequest.builder()
        .id(row.id("id", DecisionRequestId::new))
        .enrolment(row.id("enrolment", EnrolmentId::new))
        .of(row.of())
        .matter(ValueJson.matter(row.text("topic"), JsonObject.parse(row.text("matter"))))
        .role(row.id("role", Role::new))
        .reason(row.text("reason"))
        .asked(row.recorded())
        .answer(row.maybeText("answer").map(kind -> answer(kind, row)))
        .revision(row.number("revision"))
        .build();
  }

  private static DecisionAnswer answer(String kind, Row row) {
    Recorded recorded =
        new Recorded(
            row.moment("answered_at"),
            row.actor("answered_by", "answered_role"),
            row.id("answer_journal", JournalId::new));
    return new DecisionAnswer(
        DecisionAnswer.Kind.valueOf(kind), row.text("answer_reason"), recorded);
  }
}
