package org.okeenrolment.adapter.jdbc;

import java.util.List;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;

/** What is being sent, in one transaction. */
final class Leases {
  /**
   * The first of each lane in which nothing else has to be waited for; what others claim is left.
   */
  static final String CLAIMABLE =
      """
      SELECT o.*, EXISTS (SELECT 1 FROM oke_outbox_told t
          WHERE t.institution = o.institution AND t.partner = o.partner AND t.change = o.change
            AND t.object_type = o.object_type AND t.object = o.object) AS told
      FROM oke_outbox o
      WHERE o.institution = ? AND o.state <> 'PARKED' AND (o.until_at IS NULL OR o.until_at <= ?)
        AND o.partner <> ALL (?)
        AND NOT EXISTS (SELECT 1 FROM oke_outbox b
          WHERE b.institution = o.institution AND b.partner = o.partner
            AND b.lane = o.lane AND b.lane_type = o.lane_type
            AND (b.place < o.place AND (b.state <> 'PARKED' OR b.change = 'SITTING')
              OR b.state = 'LEASED' AND b.until_at > ?))
      ORDER BY o.place
      FETCH FIRST ? ROWS ONLY
      FOR UPDATE SKIP LOCKED
      """;

  static final String LEASE =
      """
      UPDATE oke_outbox SET state = 'LEASED', tries = tries + 1, lease = ?, until_at = ?
      WHERE institution = ? AND place = ANY (?)
      """;
  static final String TELL =
      """
      INSERT INTO oke_outbox_told (institution, partner, change, object_type, object)
      VALUES (?, ?, ?, ?, ?)
      """;
  static final String DELIVERED =
      """
      DELETE FROM oke_outbox
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
        AND lease = ? AND id = ?
      """;
  static final String PARK =
      """
      UPDATE oke_outbox SET state = 'PARKED', lease = NULL, until_at = NULL, answer = ?
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
        AND lease = ? AND id = ?
      """;
  static final String POSTPONE =
      """
      UPDATE oke_outbox SET state = 'POSTPONED', lease = NULL, until_at = ?, answer = ?
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
        AND lease = ?
      """;
  static final String BACK =
      """
      UPDATE oke_outbox SET state = 'WAITING', lease = NULL, until_at = NULL, tries = ?
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
        AND lease = ?
      """;
  static final String UNTELL =
      """
      DELETE FROM oke_outbox_told
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
      """;

  private final Statements statements;
  private final String institution;

  private record Claimed(long place, LeasedEntry entry) {}

  Leases(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  List<LeasedEntry> claim(OutboxClaim claim) {
    List<Claimed> claimed =
        statements.list(
            row -> new Claimed(row.place(), leased(row, claim)),
            CLAIMABLE,
            institution,
            claim.now(),
            claim.except(),
            claim.now(),
            claim.limit());
    if (!claimed.isEmpty()) {
      lease(claimed, claim);
    }
    return claimed.stream().map(Claimed::entry).toList();
  }

  private void lease(List<Claimed> claimed, OutboxClaim claim) {
    List<Long> places = claimed.stream().map(Claimed::place).toList();
    statements.update(LEASE, claim.lease(), claim.until(), institution, places);
    statements.batch(
        "object that was handed out",
        TELL,
        claimed.stream()
            .map(Claimed::entry)
            .filter(leased -> !leased.told())
            .map(leased -> JdbcOutbox.key(institution, leased.entry()).array())
            .toList());
  }

  private static LeasedEntry leased(Row row, OutboxClaim claim) {
    return LeasedEntry.builder()
        .entry(JdbcOutbox.entry(row))
        .lease(claim.lease())
        .until(claim.until())
        .tries(row.number("tries") + 1)
        .told(row.flag("told"))
        .build();
  }

  /** Nothing is found where the lease has run out and was given again. */
  void end(LeasedEntry leased, LeaseEnd end) {
    Values held = JdbcOutbox.key(institution, leased.entry()).and(leased.lease());
    Values same = held.and(leased.entry().id());
    if (end instanceof LeaseEnd.Postponed postponed) {
      update(POSTPONE, Values.of(postponed.until(), postponed.answer()), held);
    } else if (end instanceof LeaseEnd.Released) {
      release(leased, held);
    } else if (end instanceof LeaseEnd.Parked parked) {
      againUnless(update(PARK, Values.of(parked.answer()), same), held);
    } else {
      againUnless(update(DELIVERED, Values.of(), same), held);
    }
  }

  private void release(LeasedEntry leased, Values held) {
    if (update(BACK, Values.of(leased.tries() - 1), held) == 1 && !leased.told()) {
      statements.update(UNTELL, JdbcOutbox.key(institution, leased.entry()).array());
    }
  }

  /** What has become newer while it was sent is sent once more. */
  private void againUnless(int ended, Values held) {
    if (ended == 0) {
      update(BACK, Values.of(0), held);
    }
  }

  private int update(String sql, Values set, Values where) {
    return statements.update(sql, set.and(where.array()).array());
  }
}
