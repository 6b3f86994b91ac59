package org.okeenrolment.adapter.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.signup.Participation;

/** The seats of sittings, in one transaction: a row for each, and their numbers at the sitting. */
final class Seats {
  static final String TAKEN =
      """
      SELECT s.regular_taken + s.beyond_taken AS regular, s.late_taken AS late,
        (SELECT COUNT(*) FROM oke_participation p WHERE p.institution = s.institution
          AND p.sitting = s.id AND p.state = 'WAITING') AS waiting
      FROM oke_sitting s WHERE s.institution = ? AND s.id = ?
      """;

  /**
   * Counts the seat and seats the student, or neither; answers the sitting, which is locked now.
   */
  static final String CLAIM_ON_POSTGRESQL =
      """
      WITH claimed AS (
          UPDATE oke_sitting s SET regular_taken = regular_taken + ?,
            beyond_taken = beyond_taken + ?, late_taken = late_taken + ?
          WHERE institution = ? AND id = ? AND state = 'OPEN'
            AND (? = 0 OR regular_taken + beyond_taken < capacity)
            AND (? = 0 OR late_taken < COALESCE(late_quota, 0))
            AND NOT EXISTS (SELECT 1 FROM oke_seat t
              WHERE t.institution = s.institution AND t.sitting = s.id AND t.student = ?)
          RETURNING *),
        seated AS (INSERT INTO oke_seat (institution, sitting, student, pool)
          SELECT institution, id, ?, ? FROM claimed)
      SELECT * FROM claimed
      """;

  /** The same, and adds the participation or not. */
  static final String TAKE_ON_POSTGRESQL =
      """
      WITH claimed AS (
          UPDATE oke_sitting s SET regular_taken = regular_taken + ?,
            beyond_taken = beyond_taken + ?, late_taken = late_taken + ?
          WHERE institution = ? AND id = ? AND state = 'OPEN'
            AND (? = 0 OR regular_taken + beyond_taken < capacity)
            AND (? = 0 OR late_taken < COALESCE(late_quota, 0))
            AND NOT EXISTS (SELECT 1 FROM oke_seat t
              WHERE t.institution = s.institution AND t.sitting = s.id AND t.student = ?)
          RETURNING *),
        seated AS (INSERT INTO oke_seat (institution, sitting, student, pool)
          SELECT institution, id, ?, ? FROM claimed),
        added AS (INSERT INTO oke_participation (institution, id, enrolment, student, exam, sitting,
            starts_at, ends_at, variant, pool, state,
            recorded_at, recorded_by, recorded_role, journal, revision)
          SELECT institution, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM claimed)
      SELECT * FROM claimed
      """;

  static final String CLAIM_ON_H2 =
      """
      INSERT INTO oke_seat (institution, sitting, student, pool)
      SELECT institution, id, CAST(? AS varchar), CAST(? AS varchar) FROM FINAL TABLE (
        UPDATE oke_sitting s SET regular_taken = regular_taken + ?,
          beyond_taken = beyond_taken + ?, late_taken = late_taken + ?
        WHERE institution = ? AND id = ? AND state = 'OPEN'
          AND (? = 0 OR regular_taken + beyond_taken < capacity)
          AND (? = 0 OR late_taken < COALESCE(late_quota, 0))
          AND NOT EXISTS (SELECT 1 FROM oke_seat t
            WHERE t.institution = s.institution AND t.sitting = s.id AND t.student = ?))
      """;

  /** Tells why there was nothing to claim. */
  static final String REFUSED =
      """
      SELECT s.state, (SELECT COUNT(*) FROM oke_seat t
        WHERE t.institution = s.institution AND t.sitting = s.id AND t.student = ?) AS seats
      FROM oke_sitting s WHERE s.institution = ? AND s.id = ?
      """;

  static final String LEAVE =
      """
      DELETE FROM oke_seat WHERE institution = ? AND sitting = ? AND student = ? AND pool = ?
      """;
  static final String GIVE_BACK =
      """
      UPDATE oke_sitting SET regular_taken = regular_taken - ?, beyond_taken = beyond_taken - ?,
        late_taken = late_taken - ?
      WHERE institution = ? AND id = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Map<SittingId, Sitting> locked = new HashMap<>();

  Seats(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  SeatCount taken(SittingId id) {
    return statements
        .first(
            row -> new SeatCount(row.number("regular"), row.number("late"), row.number("waiting")),
            TAKEN,
            institution,
            id)
        .orElse(new SeatCount(0, 0, 0));
  }

  SeatClaim claim(SittingId id, StudentId student, SeatPool pool) {
    if (statements.dialect() == Dialect.POSTGRESQL) {
      return claim(CLAIM_ON_POSTGRESQL, id, student, claimed(id, student, pool));
    }
    Object[] values = Values.of(student, pool).and(counted(id, student, pool).array()).array();
    return statements.updateUnique("seat", student, CLAIM_ON_H2, values) == 1
        ? SeatClaim.CLAIMED
        : refused(id, student);
  }

  /** Claims the seat of a participation, and adds this where it was claimed. */
  SeatClaim take(Participation added) {
    StudentId student = added.of().student();
    return claim(
        TAKE_ON_POSTGRESQL,
        added.sitting(),
        student,
        claimed(added.sitting(), student, added.pool())
            .and(added.id())
            .and(JdbcParticipations.columns(added)));
  }

  private SeatClaim claim(String sql, SittingId id, StudentId student, Values values) {
    List<Sitting> claimed =
        statements.listUnique(JdbcSittings::read, "seat", student, sql, values.array());
    claimed.forEach(sitting -> locked.put(id, sitting));
    return claimed.isEmpty() ? refused(id, student) : SeatClaim.CLAIMED;
  }

  private Values claimed(SittingId id, StudentId student, SeatPool pool) {
    return counted(id, student, pool).and(student, pool);
  }

  private Values counted(SittingId id, StudentId student, SeatPool pool) {
    return Values.of()
        .and(counts(pool))
        .and(institution, id)
        .and(one(pool, SeatPool.REGULAR), one(pool, SeatPool.LATE), student);
  }

  /** Answers a sitting of which a seat was claimed: nobody else changes it until the end. */
  Optional<Sitting> locked(SittingId id) {
    return Optional.ofNullable(locked.get(id));
  }

  /** Reads a sitting again, which is changed here. */
  void changed(SittingId id) {
    locked.remove(id);
  }

  private SeatClaim refused(SittingId id, StudentId student) {
    return statements
        .first(Seats::refused, REFUSED, student, institution, id)
        .orElse(SeatClaim.NOT_OPEN);
  }

  private static SeatClaim refused(Row row) {
    if (row.constant("state", SittingState.class) != SittingState.OPEN) {
      return SeatClaim.NOT_OPEN;
    }
    return row.number("seats") > 0 ? SeatClaim.ALREADY_THERE : SeatClaim.FULL;
  }

  void release(SittingId id, StudentId student) {
    for (SeatPool pool : SeatPool.values()) {
      if (statements.update(LEAVE, institution, id, student, pool) == 1) {
        statements.update(GIVE_BACK, Values.of().and(counts(pool)).and(institution, id).array());
        return;
      }
    }
  }

  private static Object[] counts(SeatPool pool) {
    return new Object[] {
      one(pool, SeatPool.REGULAR), one(pool, SeatPool.BEYOND_CAPACITY), one(pool, SeatPool.LATE)
    };
  }

  private static int one(SeatPool pool, SeatPool of) {
    return pool == of ? 1 : 0;
  }
}
