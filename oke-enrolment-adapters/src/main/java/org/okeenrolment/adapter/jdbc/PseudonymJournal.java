package org.okeenrolment.adapter.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;

/** What becomes of the journal and of findings when students get pseudonyms. */
final class PseudonymJournal {
  static final String ENTRIES_ABOUT =
      """
      SELECT DISTINCT journal FROM oke_journal_effect WHERE institution = ? AND object = ANY (?)
      """;
  static final String ENTRIES =
      """
      SELECT * FROM oke_journal WHERE institution = ? AND id = ANY (?)
      """;
  static final String ENTRIES_THAT_NAME =
      """
      SELECT * FROM oke_journal WHERE institution = ? AND (actor = ANY (?) OR why ~ ?)
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
      WHERE f.institution = ? AND (f.object_id = ANY (?) OR f.recorded_by = ANY (?)
        OR f.detail ~ ?
        OR EXISTS (SELECT 1 FROM oke_settlement s
          WHERE s.institution = f.institution AND s.finding = f.id AND (s.recorded_by = ANY (?)
            OR s.reason ~ ?)))
      """;
  static final String CHANGE_FINDING =
      """
      UPDATE oke_finding SET object_id = ?, detail = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND id = ?
      """;
  static final String SETTLEMENT_PLACES =
      """
      SELECT finding, place FROM oke_settlement WHERE institution = ? AND finding = ANY (?)
      ORDER BY finding, place
      """;
  static final String CHANGE_SETTLEMENT =
      """
      UPDATE oke_settlement SET reason = ?,
        recorded_at = ?, recorded_by = ?, recorded_role = ?, journal = ?
      WHERE institution = ? AND finding = ? AND place = ?
      """;
  static final String ERASE_SETTLEMENTS =
      """
      DELETE FROM oke_settlement WHERE institution = ? AND finding = ANY (?)
      """;
  static final String ERASE_FINDINGS =
      """
      DELETE FROM oke_finding WHERE institution = ? AND id = ANY (?)
      """;

  private final Statements statements;
  private final String institution;
  private final Pseudonyms pseudonyms;

  PseudonymJournal(Statements statements, String institution, Pseudonyms pseudonyms) {
    this.statements = statements;
    this.institution = institution;
    this.pseudonyms = pseudonyms;
  }

  void write() {
    statements.batch("entry", CHANGE_ENTRY, Pseudonyms.rows(entries(), this::entry));
    statements.batch("effect", CHANGE_EFFECTS, pseudonyms.renaming(institution));
    List<Finding> findings = findings();
    erase(findings.stream().filter(this::isErased).map(Finding::id).toList());
    change(
        findings.stream()
            .filter(one -> !isErased(one))
            .map(one -> pseudonyms.of(one, (pseudonym, before) -> before.under(pseudonym)))
            .toList());
  }

  /** Answers what becomes of the entries of which something does. */
  private List<JournalEntry> entries() {
    List<JournalEntry> changed = new ArrayList<>();
    for (JournalEntry before : found()) {
      JournalEntry after = pseudonyms.of(before, (pseudonym, one) -> one.under(pseudonym));
      if (!after.equals(before)) {
        changed.add(after);
      }
    }
    return changed;
  }

  /** What concerns them and what names them is asked apart: for the first there is an index. */
  private List<JournalEntry> found() {
    Map<JournalId, JournalEntry> found = new LinkedHashMap<>();
    List<String> about =
        statements.list(
            row -> row.text("journal"), ENTRIES_ABOUT, institution, pseudonyms.namesAndObjects());
    Stream.concat(
            statements.list(JdbcJournal::read, ENTRIES, institution, about).stream(),
            statements
                .list(
                    JdbcJournal::read,
                    ENTRIES_THAT_NAME,
                    institution,
                    pseudonyms.students(),
                    pseudonyms.naming())
                .stream())
        .forEach(entry -> found.put(entry.id(), entry));
    return new JdbcJournal(statements, institution).withEffects(List.copyOf(found.values()));
  }

  private Object[] entry(JournalEntry after) {
    return new Object[] {
      after.actor().id(),
      after.actor().role(),
      after.why(),
      after.key().map(KeyedCommand::key),
      after.key().map(KeyedCommand::content),
      institution,
      after.id()
    };
  }

  private List<Finding> findings() {
    return new Findings(statements, institution)
        .withSettlements(
            statements.list(
                Findings::read,
                FINDINGS,
                institution,
                pseudonyms.namesAndObjects(),
                pseudonyms.students(),
                pseudonyms.naming(),
                pseudonyms.students(),
                pseudonyms.naming()));
  }

  private boolean isErased(Finding finding) {
    return pseudonyms.erases(finding.objectId());
  }

  private void erase(List<FindingId> erased) {
    if (!erased.isEmpty()) {
      statements.update(ERASE_SETTLEMENTS, institution, erased);
      statements.update(ERASE_FINDINGS, institution, erased);
    }
  }

  private void change(List<Finding> changed) {
    statements.batch("finding", CHANGE_FINDING, Pseudonyms.rows(changed, this::finding));
    statements.batch("settlement", CHANGE_SETTLEMENT, settlements(changed));
  }

  private Object[] finding(Finding after) {
    return new Object[] {
      after.objectId(), after.detail(), after.recorded(), institution, after.id()
    };
  }

  private List<Object[]> settlements(List<Finding> changed) {
    Map<FindingId, List<Long>> places = places(changed);
    List<Object[]> rows = new ArrayList<>();
    for (Finding one : changed) {
      Iterator<Settlement> settlements = one.settlements().iterator();
      for (long place : places.getOrDefault(one.id(), List.of())) {
        Settlement after = settlements.next();
        rows.add(new Object[] {after.reason(), after.recorded(), institution, one.id(), place});
      }
    }
    return rows;
  }

  private Map<FindingId, List<Long>> places(List<Finding> changed) {
    Map<FindingId, List<Long>> places = new HashMap<>();
    statements.list(
        row ->
            places
                .computeIfAbsent(row.id("finding", FindingId::new), any -> new ArrayList<>())
                .add(row.place()),
        SETTLEMENT_PLACES,
        institution,
        changed.stream().map(Finding::id).toList());
    return places;
  }
}
