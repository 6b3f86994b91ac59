package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.Set;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.port.StaleWriteException;

/** The revisions of enrolments: how one takes the place of another, which is kept. */
final class EnrolmentRevisions {
  static final String KEEP =
      """
      INSERT INTO oke_enrolment_revision (institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision)
      SELECT institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision
      FROM oke_enrolment WHERE institution = ? AND id = ? AND revision = ?
      """;

  /** Who waited for another transaction finds another revision, and then keeps and saves none. */
  static final String SAVE_ON_POSTGRESQL =
      """
      WITH held AS (SELECT * FROM oke_enrolment
          WHERE institution = ? AND id = ? AND revision = ?
          FOR UPDATE),
        kept AS (INSERT INTO oke_enrolment_revision (institution, id, student, exam, school_year,
            origin, state, purposes, carried_over_from, delivered, budget_attempt, budget_left,
            recorded_at, recorded_by, recorded_role, journal, revision)
          SELECT institution, id, student, exam, school_year, origin, state,
            purposes, carried_over_from, delivered, budget_attempt, budget_left,
            recorded_at, recorded_by, recorded_role, journal, revision
          FROM held)
      UPDATE oke_enrolment e SET student = ?, exam = ?, school_year = ?, origin = ?, state = ?,
        purposes = ?, carried_over_from = ?, delivered = ?, budget_attempt = ?, budget_left = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      FROM held WHERE e.institution = held.institution AND e.id = held.id
      """;

  /** The same for several; old and new go together, so that they need not be joined again. */
  static final String SAVE_ALL_ON_POSTGRESQL =
      """
      WITH n AS (SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          AS n (student, exam, school_year, origin, state, purposes, carried_over_from, delivered,
            budget_attempt, budget_left, recorded_at, recorded_by, recorded_role, journal, revision,
            institution, id, before)),
        held AS (SELECT e AS old, n AS new FROM oke_enrolment e
          JOIN n ON e.institution = n.institution AND e.id = n.id
            AND e.revision = n.before::integer
          FOR UPDATE OF e),
        kept AS (INSERT INTO oke_enrolment_revision (institution, id, student, exam, school_year,
            origin, state, purposes, carried_over_from, delivered, budget_attempt, budget_left,
            recorded_at, recorded_by, recorded_role, journal, revision)
          SELECT (old).institution, (old).id, (old).student, (old).exam, (old).school_year,
            (old).origin, (old).state, (old).purposes, (old).carried_over_from, (old).delivered,
            (old).budget_attempt, (old).budget_left, (old).recorded_at, (old).recorded_by,
            (old).recorded_role, (old).journal, (old).revision
          FROM held)
      UPDATE oke_enrolment e SET student = (new).student, exam = (new).exam,
        school_year = (new).school_year::integer, origin = (new).origin, state = (new).state,
        purposes = (new).purposes, carried_over_from = (new).carried_over_from,
        delivered = (new).delivered, budget_attempt = (new).budget_attempt::integer,
        budget_left = (new).budget_left::integer, recorded_at = (new).recorded_at::timestamptz,
        recorded_by = (new).recorded_by, recorded_role = (new).recorded_role,
        journal = (new).journal, revision = (new).revision::integer
      FROM held WHERE e.institution = (old).institution AND e.id = (old).id
      RETURNING e.id
      """;

  static final String REPLACE =
      """
      UPDATE oke_enrolment SET student = ?, exam = ?, school_year = ?, origin = ?, state = ?,
        purposes = ?, carried_over_from = ?, delivered = ?, budget_attempt = ?, budget_left = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?, revision = ?
      WHERE institution = ? AND id = ? AND revision = ?
      """;
  static final String EARLIER =
      """
      SELECT * FROM oke_enrolment_revision WHERE institution = ? AND id = ? ORDER BY revision
      """;

  private static final String OPEN_TWICE = "open enrolment";

  private final Statements statements;
  private final String institution;

  EnrolmentRevisions(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  /** Keeps what is there, and answers the next revisions, which stand in its place. */
  List<Enrolment> save(List<Enrolment> changed) {
    if (statements.dialect() == Dialect.H2) {
      changed.forEach(this::saveOnH2);
    } else if (changed.size() == 1) {
      saveOne(changed.get(0));
    } else {
      Statements.inChunks(changed, this::saveSome);
    }
    return changed.stream().map(EnrolmentRevisions::next).toList();
  }

  private void saveOnH2(Enrolment changed) {
    Revisions.keep(statements, KEEP, institution, changed.id(), changed.revision());
    replace(changed);
  }

  private void saveOne(Enrolment changed) {
    Values held = Values.of(institution, changed.id(), changed.revision());
    int saved =
        statements.updateUnique(
            OPEN_TWICE,
            changed.of(),
            SAVE_ON_POSTGRESQL,
            held.and(JdbcEnrolments.columns(next(changed))).array());
    Revisions.check(saved, changed.id(), changed.revision());
  }

  private void saveSome(List<Enrolment> changed) {
    Set<EnrolmentId> saved =
        Set.copyOf(
            statements.listUnique(
                row -> row.id("id", EnrolmentId::new),
                OPEN_TWICE,
                "one of " + changed.size(),
                SAVE_ALL_ON_POSTGRESQL,
                Statements.columns(changed.stream().map(this::replacing).toList())));
    for (Enrolment one : changed) {
      if (!saved.contains(one.id())) {
        throw new StaleWriteException(one.id(), one.revision());
      }
    }
  }

  /** Writes the next revision without keeping this one. */
  void replace(Enrolment changed) {
    int saved = statements.updateUnique(OPEN_TWICE, changed.of(), REPLACE, replacing(changed));
    Revisions.check(saved, changed.id(), changed.revision());
  }

  /** Writes the next revisions of records that this transaction holds, without keeping these. */
  void replaceAll(List<Enrolment> held) {
    new Associations(statements, institution).replaceAll(held);
    statements.batch(OPEN_TWICE, REPLACE, held.stream().map(this::replacing).toList());
  }

  private static Enrolment next(Enrolment changed) {
    return changed.withRevision(changed.revision() + 1);
  }

  private Object[] replacing(Enrolment changed) {
    return Values.of(JdbcEnrolments.columns(next(changed)))
        .and(institution, changed.id(), changed.revision())
        .array();
  }

  List<Enrolment> earlier(EnrolmentId id) {
    return statements.list(JdbcEnrolments::read, EARLIER, institution, id);
  }
}
