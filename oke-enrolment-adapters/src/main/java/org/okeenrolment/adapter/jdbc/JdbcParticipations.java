package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.Participations;

/** The participations of one transaction. */
final class JdbcParticipations implements Participations {
  static final String FIND =
      """
      SELECT * FROM oke_participation WHERE institution = ? AND id = ?
      """;
  static final String OF_STUDENT =
      """
      SELECT * FROM oke_participation WHERE institution = ? AND student = ? ORDER BY place
      """;
  static final String OF_SITTING =
      """
      SELECT * FROM oke_participation
      WHERE institution = ? AND sitting = ? ORDER BY student, place
      """;
  static final String ADD =
      """
      INSERT INTO oke_participation (institution, id, enrolment, student, exam, sitting,
        starts_at, ends_at, variant, pool, state,
        recorded_at, recorded_by, recorded_role, journal, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String KEEP =
      """
      INSERT INTO oke_participation_revision (institution, id, enrolment, student, exam, sitting,
        starts_at, ends_at, variant, pool, state,
        recorded_at, recorded_by, recorded_role, journal, revision)
      SELECT institution, id, enrolment, student, exam, sitting,
        starts_at, ends_at, variant, pool, state,
        recorded_at, recorded_by, recorded_role, journal, revision
      FROM oke_participation WHERE institution = ? AND id = ? AND revision = ?
      """;
  static final String SAVE =
      """
      UPDATE oke_participation SET enrolment = ?, student = ?, exam = ?, sitting = ?,
        starts_at = ?, ends_at = ?, variant = ?, pool = ?, state = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
      """;
  static final String EARLIER =
      """
      SELECT * FROM oke_participation_revision
      WHERE institution = ? AND id = ? ORDER BY revision
      """;

  private final Statements statements;
  private final String institution;

  JdbcParticipations(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public Optional<Participation> find(ParticipationId id) {
    return statements.first(JdbcParticipations::read, FIND, institution, id);
  }

  @Override
  public List<Participation> ofStudent(StudentId student) {
    return statements.list(JdbcParticipations::read, OF_STUDENT, institution, student);
  }

  @Override
  public List<Participation> ofSitting(SittingId sitting) {
    return statements.list(JdbcParticipations::read, OF_SITTING, institution, sitting);
  }

  @Override
  public void add(Participation participation) {
    statements.updateUnique(
        "participation",
        participation.id(),
        ADD,
        Values.of(institution, participation.id()).and(columns(participation)).array());
  }

  @Override
  public Participation save(Participation changed) {
    Revisions.keep(statements, KEEP, institution, changed.id(), changed.revision());
    return replace(changed);
  }

  /** Writes the next revision without keeping this one. */
  Participation replace(Participation changed) {
    Participation next = changed.withRevision(changed.revision() + 1);
    int saved =
        statements.update(
            SAVE,
            Values.of(columns(next)).and(institution, changed.id(), changed.revision()).array());
    Revisions.check(saved, changed.id(), changed.revision());
    return next;
  }

  @Override
  public List<Participation> history(ParticipationId id) {
    List<Participation> earlier =
        statements.list(JdbcParticipations::read, EARLIER, institution, id);
    return Stream.concat(earlier.stream(), find(id).stream()).toList();
  }

  static Object[] columns(Participation participation) {
    return new Object[] {
      participation.enrolment(),
      participation.of(),
      participation.sitting(),
      participation.moment(),
      participation.variant(),
      participation.pool(),
      participation.state(),
      participation.recorded(),
      participation.revision()
    };
  }

  static Participation read(Row row) {
    return Participation.builder()
        .id(row.id("id", ParticipationId::new))
        .enrolment(row.id("enrolment", EnrolmentId::new))
        .of(row.of())
        .sitting(row.id("sitting", SittingId::new))
        .moment(row.interval("starts_at", "ends_at"))
        .variant(row.constant("variant", SignUpVariant.class))
        .pool(row.constant("pool", SeatPool.class))
        .state(row.constant("state", ParticipationState.class))
        .recorded(row.recorded())
        .revision(row.number("revision"))
        .build();
  }
}
