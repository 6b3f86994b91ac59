package org.okeenrolment.adapter.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.Journal;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;

/** The journal of one transaction; {@link Findings} has its findings. */
final class JdbcJournal implements Journal {
  static final String APPEND_ON_POSTGRESQL =
      """
      WITH entry AS (INSERT INTO oke_journal (institution, id, done_at, actor, actor_role, command,
            why, basis, command_key, command_content)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (institution, id) DO NOTHING)
      INSERT INTO oke_journal_effect (institution, journal, kind, object_type, object)
      SELECT ?, ?, kind, object_type, object
      FROM unnest(?, ?, ?) AS n (kind, object_type, object)
      """;
  static final String APPEND_ON_H2 =
      """
      MERGE INTO oke_journal j
      USING (VALUES (?, ?, ?, ?, ?, ?, CAST(? AS varchar), ?, CAST(? AS varchar),
        CAST(? AS varchar))) n (institution, id, done_at, actor, actor_role, command, why, basis,
        command_key, command_content)
      ON j.institution = n.institution AND j.id = n.id
      WHEN NOT MATCHED THEN INSERT (institution, id, done_at, actor, actor_role, command, why,
        basis, command_key, command_content)
      VALUES (n.institution, n.id, n.done_at, n.actor, n.actor_role, n.command, n.why, n.basis,
        n.command_key, n.command_content)
      """;
  static final String APPEND_EFFECT_ON_H2 =
      """
      INSERT INTO oke_journal_effect (institution, journal, kind, object_type, object)
      VALUES (?, ?, ?, ?, ?)
      """;
  static final String ADD_BASIS =
      """
      INSERT INTO oke_journal_basis (institution, journal, basis)
      SELECT j.institution, j.id, CAST(? AS varchar) FROM oke_journal j
      WHERE j.institution = ? AND j.id = ? AND j.basis <> ?
        AND NOT EXISTS (SELECT 1 FROM oke_journal_basis b
          WHERE b.institution = j.institution AND b.journal = j.id AND b.basis = ?)
      """;
  static final String FURTHER_BASIS =
      """
      SELECT * FROM oke_journal_basis
      WHERE institution = ? AND journal = ANY (?) ORDER BY journal, place
      """;
  static final String FROM_START =
      """
      SELECT * FROM oke_journal WHERE institution = ? ORDER BY place FETCH FIRST ? ROWS ONLY
      """;
  static final String AFTER =
      """
      SELECT * FROM oke_journal
      WHERE institution = ?
        AND place > (SELECT place FROM oke_journal WHERE institution = ? AND id = ?)
      ORDER BY place
      FETCH FIRST ? ROWS ONLY
      """;
  static final String OF_KEY =
      """
      SELECT * FROM oke_journal WHERE institution = ? AND command_key = ?
      """;
  static final String EFFECTS =
      """
      SELECT * FROM oke_journal_effect
      WHERE institution = ? AND journal = ANY (?) ORDER BY journal, place
      """;

  private static final String KIND = "journal entry of the key";

  private final Statements statements;
  private final String institution;
  private final Findings findings;

  JdbcJournal(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
    this.findings = new Findings(statements, institution);
  }

  @Override
  public void append(JournalEntry entry) {
    Object key = entry.key().<Object>map(KeyedCommand::key).orElse(entry.id());
    addBasis(entry);
    if (statements.dialect() == Dialect.H2) {
      statements.later(KIND, key, APPEND_ON_H2, columns(entry).array());
      statements.batch(
          "effect",
          APPEND_EFFECT_ON_H2,
          entry.effects().stream()
              .map(effect -> Values.of(institution, entry.id()).and(columns(effect)).array())
              .toList());
    } else {
      Object[] effects = {
        entry.effects().stream().map(Effect::kind).toList(),
        entry.effects().stream().map(effect -> TypedIds.type(effect.object())).toList(),
        entry.effects().stream().map(Effect::object).toList()
      };
      statements.later(
          KIND,
          key,
          APPEND_ON_POSTGRESQL,
          columns(entry).and(institution, entry.id()).and(effects).array());
    }
  }

  /** Where the entry is there already, it gets what decided on a further part. */
  private void addBasis(JournalEntry entry) {
    if (!entry.basis().isEmpty()) {
      Object basis = JsonObject.all(entry.basis(), ValueJson::basis);
      statements.later(
          "basis", entry.id(), ADD_BASIS, basis, institution, entry.id(), basis, basis);
    }
  }

  private List<JournalEntry> withBasis(List<JournalEntry> entries) {
    Map<JournalId, List<Basis>> further = new HashMap<>();
    statements.list(
        row ->
            further
                .computeIfAbsent(row.id("journal", JournalId::new), any -> new ArrayList<>())
                .addAll(basis(row)),
        FURTHER_BASIS,
        institution,
        entries.stream().map(JournalEntry::id).toList());
    return entries.stream()
        .map(entry -> with(further.getOrDefault(entry.id(), List.of()), entry))
        .toList();
  }

  /** Two nodes may have added the same. */
  private static JournalEntry with(List<Basis> further, JournalEntry entry) {
    return entry.withBasis(
        Stream.concat(entry.basis().stream(), further.stream()).distinct().toList());
  }

  private static List<Basis> basis(Row row) {
    return JsonObject.parseAll(row.text("basis"), ValueJson::basis);
  }

  private Values columns(JournalEntry entry) {
    return Values.of(
        institution,
        entry.id(),
        entry.at(),
        entry.actor().id(),
        entry.actor().role(),
        entry.command(),
        entry.why(),
        JsonObject.all(entry.basis(), ValueJson::basis),
        entry.key().map(KeyedCommand::key),
        entry.key().map(KeyedCommand::content));
  }

  private static Object[] columns(Effect effect) {
    return new Object[] {effect.kind(), TypedIds.type(effect.object()), effect.object()};
  }

  @Override
  public List<JournalEntry> entries(@Nullable JournalId after, int limit) {
    return withEffects(
        after == null
            ? statements.list(JdbcJournal::read, FROM_START, institution, limit)
            : statements.list(JdbcJournal::read, AFTER, institution, institution, after, limit));
  }

  @Override
  public Optional<JournalEntry> ofKey(IdempotencyKey key) {
    return withEffects(statements.list(JdbcJournal::read, OF_KEY, institution, key)).stream()
        .findFirst();
  }

  /** Three queries, however many entries. */
  List<JournalEntry> withEffects(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return entries;
    }
    Map<JournalId, List<Effect>> effects = new HashMap<>();
    statements.list(
        row ->
            effects
                .computeIfAbsent(row.id("journal", JournalId::new), any -> new ArrayList<>())
                .add(effect(row)),
        EFFECTS,
        institution,
        entries.stream().map(JournalEntry::id).toList());
    return withBasis(entries).stream()
        .map(entry -> entry.withEffects(effects.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  private static Effect effect(Row row) {
    return new Effect(row.text("kind"), TypedIds.read(row.text("object_type"), row.text("object")));
  }

  static JournalEntry read(Row row) {
    return JournalEntry.builder()
        .id(row.id("id", JournalId::new))
        .at(row.moment("done_at"))
        .actor(row.actor("actor", "actor_role"))
        .command(row.text("command"))
        .why(row.maybeText("why"))
        .basis(basis(row))
        .key(row.maybeText("command_key").map(key -> keyed(key, row)))
        .build();
  }

  private static KeyedCommand keyed(String key, Row row) {
    return new KeyedCommand(new IdempotencyKey(key), row.text("command_content"));
  }

  @Override
  public void add(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void settle(FindingId id, Settlement settlement) {
    findings.settle(id, settlement);
  }

  @Override
  public Optional<Finding> finding(FindingId id) {
    return findings.find(id);
  }

  @Override
  public List<Finding> findings(FindingFilter filter, @Nullable FindingId after, int limit) {
    return findings.page(filter, after, limit);
  }
}
