package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  static final String OF_STUDENTS =
      """
      SELECT * FROM oke_participation
      WHERE institution = ? AND student = ANY (?) ORDER BY student, place
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

  /** Who waited for another transaction finds another revision, and then keeps and saves none. */
  static final String SAVE_ON_POSTGRESQL =
      """
      WITH held AS (SELECT * FROM oke_participation
          WHERE institution = ? AND id = ? AND revision = ?
          FOR UPDATE),
        kept AS (INSERT INTO oke_participation_revision (institution, id, enrolment, student, exam,
            sitting, starts_at, ends_at, variant, pool, state,
            recorded_at, recorded_by, recorded_role, journal, revision)
          SELECT institution, id, enrolment, student, exam,
            sitting, starts_at, ends_at, variant, pool, state,
            recorded_at, recorded_by, recorded_role, journal, revision
          FROM held)
      UPDATE oke_participation p SET enrolment = ?, student = ?, exam = ?, sitting = ?,
        starts_at = ?, ends_at = ?, variant = ?, pool = ?, state = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      FROM held WHERE p.institution = held.institution AND p.id = held.id
      """;

  static final String REPLACE =
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
  private final OfStudents<Participation> known;

  JdbcParticipations(Statements statements, String institution, Set<StudentId> kept) {
    this.statements = statements;
    this.institution = institution;
    this.known =
        new OfStudents<>(
            kept,
            students ->
                statements.list(
                    JdbcParticipations::read, OF_STUDENT, OF_STUDENTS, institution, students),
            one -> one.of().student(),
            Participation::id);
  }

  @Override
  public Optional<Participation> find(ParticipationId id) {
    return known.find(id, () -> list(FIND, institution, id).stream().findFirst());
  }

  @Override
  public List<Participation> ofStudent(StudentId student) {
    return known.of(student);
  }

  @Override
  public List<Participation> ofSitting(SittingId sitting) {
    return list(OF_SITTING, institution, sitting);
  }

  private List<Participation> list(String sql, Object... values) {
    return statements.list(JdbcParticipations::read, sql, values);
  }

  @Override
  public void add(Participation participation) {
    statements.later(
        "participation",
        participation.id(),
        ADD,
        Values.of(institution, participation.id()).and(columns(participation)).array());
    known.add(participation);
  }

  /** Knows what was added with its seat. */
  void seated(Participation participation) {
    known.add(participation);
  }

  @Override
  public Participation save(Participation changed) {
    Participation next = next(changed);
    if (statements.dialect() == Dialect.H2) {
      Revisions.keep(statements, KEEP, institution, changed.id(), changed.revision());
      replace(changed);
    } else {
      Values held = Values.of(institution, changed.id(), changed.revision());
      Revisions.check(
          statements.update(SAVE_ON_POSTGRESQL, held.and(columns(next)).array()),
          changed.id(),
          changed.revision());
    }
    known.add(next);
    return next;
  }

  private static Participation next(Participation changed) {
    return changed.withRevision(changed.revision() + 1);
  }

  /** Writes the next revision without keeping this one. */
  private void replace(Participation changed) {
    int saved = statements.update(REPLACE, replacing(changed));
    Revisions.check(saved, changed.id(), changed.revision());
  }

  /** Writes the next revisions of records that this transaction holds, without keeping these. */
  void replaceAll(List<Participation> held) {
    statements.batch("participation", REPLACE, held.stream().map(this::replacing).toList());
  }

  private Object[] replacing(Participation changed) {
    return Values.of(columns(next(changed)))
        .and(institution, changed.id(), changed.revision())
        .array();
  }

  @Override
  public List<Participation> history(ParticipationId id) {
    List<Participation> earlier = list(EARLIER, institution, id);
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
