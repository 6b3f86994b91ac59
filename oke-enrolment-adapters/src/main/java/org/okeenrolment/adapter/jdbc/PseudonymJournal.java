package org.okeenrolment.adapter.jdbc;

import java.util.List;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.privacy.Pseudonym;

/** What becomes of the journal and of findings when a student gets a pseudonym. */
final class PseudonymJournal {
  static final String ENTRIES =
      """
      SELECT * FROM oke_journal j
      WHERE j.institution = ? AND (j.actor = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN j.why) > 0)
        OR j.id IN (SELECT e.journal FROM oke_journal_effect e
          WHERE e.institution = ? AND e.object = ANY (?)))
      """;
  static final String CHANGE_ENTRY =
      """
      UPDATE oke_journal SET actor = ?, actor_role = ?, why = ?, command_key = ?,
        command_content = ?
      WHERE institution = ? AND id = ?
      """;
  static final String CHANGE_EFFECTS =
      """
      UPDATE oke_journal_effect SET object = ?
      WHERE institution = ? AND object = ? AND object_type = 'StudentId'
      """;
  static final String FINDINGS =
      """
      SELECT * FROM oke_finding f
      WHERE f.institution = ? AND (f.object_id = ANY (?) OR f.recorded_by = ?
        OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
          WHERE POSITION(n.needle IN f.detail) > 0)
        OR EXISTS (SELECT 1 FROM oke_settlement s
          WHERE s.institution = f.institution AND s.finding = f.id AND (s.recorded_by = ?
            OR EXISTS (SELECT 1 FROM UNNEST(CAST(? AS varchar ARRAY)) AS n (needle)
              WHERE POSITION(n.needle IN s.reason) > 0))))
      """;
  static final String CHANGE_FINDING =
      """
      UPDATE oke_finding SET object_id = ?, detail = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND id = ?
      """;
  static final String SETTLEMENT_PLACES =
      """
      SELECT place FROM oke_settlement WHERE institution = ? AND finding = ? ORDER BY place
      """;
  static final String CHANGE_SETTLEMENT =
      """
      UPDATE oke_settlement SET reason = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND finding = ? AND place = ?
      """;
  static final String ERASE_SETTLEMENTS =
      """
      DELETE FROM oke_settlement WHERE institution = ? AND finding = ?
      """;
  static final String ERASE_FINDING =
      """
      DELETE FROM oke_finding WHERE institution = ? AND id = ?
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonym pseudonym;

  PseudonymJournal(Statements statements, String institution, Pseudonym pseudonym) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonym = pseudonym;
  }

  void write() {
    entries().forEach(this::entry);
    statements.update(CHANGE_EFFECTS, pseudonym.pseudonym(), institution, pseudonym.student());
    findings().forEach(this::finding);
  }

  private List<JournalEntry> entries() {
    return new JdbcJournal(statements, institution)
        .withEffects(
            statements.list(
                JdbcJournal::read,
                ENTRIES,
                institution,
                pseudonym.student(),
                Needles.of(pseudonym),
                institution,
                Needles.andObjects(pseudonym)));
  }

  private void entry(JournalEntry before) {
    JournalEntry after = before.under(pseudonym);
    if (!after.equals(before)) {
      statements.update(
          CHANGE_ENTRY,
          after.actor().id(),
          after.actor().role(),
          after.why(),
          after.key().map(KeyedCommand::key),
          after.key().map(KeyedCommand::content),
          institution,
          after.id());
    }
  }

  private List<Finding> findings() {
    return new Findings(statements, institution)
        .withSettlements(
            statements.list(
                Findings::read,
                FINDINGS,
                institution,
                Needles.andObjects(pseudonym),
                pseudonym.student(),
                Needles.of(pseudonym),
                pseudonym.student(),
                Needles.of(pseudonym)));
  }

  private void finding(Finding before) {
    if (pseudonym.erases() && pseudonym.concerns(before.objectId())) {
      statements.update(ERASE_SETTLEMENTS, institution, before.id());
      statements.update(ERASE_FINDING, institution, before.id());
    } else {
      change(before.under(pseudonym));
    }
  }

  private void change(Finding after) {
    statements.update(
        CHANGE_FINDING,
        after.objectId(),
        after.detail(),
        after.recorded(),
        institution,
        after.id());
    List<Long> places = statements.list(Row::place, SETTLEMENT_PLACES, institution, after.id());
    for (int number = 0; number < places.size(); number++) {
      Settlement settlement = after.settlements().get(number);
      statements.update(
          CHANGE_SETTLEMENT,
          settlement.reason(),
          settlement.recorded(),
          institution,
          after.id(),
          places.get(number));
    }
  }
}
