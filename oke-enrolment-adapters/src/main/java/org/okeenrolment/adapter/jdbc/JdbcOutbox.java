package org.okeenrolment.adapter.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.monitor.QueuedMessage.State;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.Outbox;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.QueuedEntry;

/** The outbox of one transaction; {@link Leases} has what is being sent. */
final class JdbcOutbox implements Outbox {
  static final String APPEND_ON_POSTGRESQL =
      """
      INSERT INTO oke_outbox AS o (institution, id, partner, change, object_type, object,
        lane_type, lane, journal, state, tries)
      SELECT institution, id, partner, change, object_type, object,
        lane_type, lane, journal, 'WAITING', 0
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (institution, id, partner, change, object_type,
        object, lane_type, lane, journal)
      ON CONFLICT (institution, partner, change, object_type, object) DO UPDATE SET
        id = EXCLUDED.id, lane_type = EXCLUDED.lane_type, lane = EXCLUDED.lane,
        journal = EXCLUDED.journal,
        tries = CASE WHEN o.state = 'PARKED' THEN 0 ELSE o.tries END,
        state = CASE WHEN o.state = 'PARKED' THEN 'WAITING' ELSE o.state END
      """;
  static final String APPEND_ON_H2 =
      """
      MERGE INTO oke_outbox o
      USING (VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)) n (institution, id, partner, change,
        object_type, object, lane_type, lane, journal)
      ON o.institution = n.institution AND o.partner = n.partner AND o.change = n.change
        AND o.object_type = n.object_type AND o.object = n.object
      WHEN MATCHED THEN UPDATE SET
        id = n.id, lane_type = n.lane_type, lane = n.lane, journal = n.journal,
        tries = CASE WHEN o.state = 'PARKED' THEN 0 ELSE o.tries END,
        state = CASE WHEN o.state = 'PARKED' THEN 'WAITING' ELSE o.state END
      WHEN NOT MATCHED THEN INSERT (institution, id, partner, change, object_type, object,
        lane_type, lane, journal, state, tries)
      VALUES (n.institution, n.id, n.partner, n.change, n.object_type, n.object,
        n.lane_type, n.lane, n.journal, 'WAITING', 0)
      """;
  static final String QUEUED =
      """
      SELECT * FROM oke_outbox WHERE institution = ? AND place > ?
      ORDER BY place
      FETCH FIRST ? ROWS ONLY
      """;
  static final String QUEUED_ABOUT =
      """
      SELECT * FROM oke_outbox
      WHERE institution = ? AND object_type = ? AND object = ? ORDER BY place
      """;
  static final String DISCARD =
      """
      DELETE FROM oke_outbox
      WHERE institution = ? AND partner = ? AND change = ? AND object_type = ? AND object = ?
        AND id = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Leases leases;
  private final Map<Values, OutboxEntry> appended = new LinkedHashMap<>();

  JdbcOutbox(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
    this.leases = new Leases(statements, institution);
  }

  @Override
  public void append(OutboxEntry entry) {
    appended.merge(key(institution, entry), entry, (earlier, later) -> later);
  }

  /** What was appended is written before it can be read, and at the end: once, however often. */
  void flush() {
    List<Object[]> rows = appended.values().stream().map(this::columns).toList();
    appended.clear();
    statements.insertLater("message", APPEND_ON_POSTGRESQL, APPEND_ON_H2, rows);
  }

  private Object[] columns(OutboxEntry entry) {
    return new Object[] {
      institution,
      entry.id(),
      entry.partner(),
      entry.change(),
      TypedIds.type(entry.object()),
      entry.object(),
      TypedIds.type(entry.lane()),
      entry.lane(),
      entry.journal()
    };
  }

  @Override
  public List<LeasedEntry> claim(OutboxClaim claim) {
    flush();
    return leases.claim(claim);
  }

  @Override
  public void end(LeasedEntry leased, LeaseEnd end) {
    flush();
    leases.end(leased, end);
  }

  @Override
  public List<QueuedEntry> queued(long after, int limit) {
    flush();
    return statements.list(JdbcOutbox::queued, QUEUED, institution, after, limit);
  }

  @Override
  public List<QueuedEntry> queued(Id object) {
    flush();
    return statements.list(
        JdbcOutbox::queued, QUEUED_ABOUT, institution, TypedIds.type(object), object);
  }

  @Override
  public void discard(OutboxEntry entry) {
    flush();
    statements.update(DISCARD, key(institution, entry).and(entry.id()).array());
  }

  /** Answers what waits once, however often it is queued. */
  static Values key(String institution, OutboxEntry entry) {
    return Values.of(
        institution,
        entry.partner(),
        entry.change(),
        TypedIds.type(entry.object()),
        entry.object());
  }

  private static QueuedEntry queued(Row row) {
    return QueuedEntry.builder()
        .place(row.place())
        .entry(entry(row))
        .state(row.constant("state", State.class))
        .tries(row.number("tries"))
        .until(row.maybeMoment("until_at"))
        .answer(row.maybeText("answer"))
        .build();
  }

  static OutboxEntry entry(Row row) {
    return OutboxEntry.builder()
        .id(row.id("id", OutboxId::new))
        .partner(row.id("partner", PartnerId::new))
        .change(row.constant("change", OutboxEntry.Change.class))
        .object(TypedIds.read(row.text("object_type"), row.text("object")))
        .lane(TypedIds.read(row.text("lane_type"), row.text("lane")))
        .journal(row.id("journal", JournalId::new))
        .build();
  }
}
