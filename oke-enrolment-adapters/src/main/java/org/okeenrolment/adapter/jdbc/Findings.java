package org.okeenrolment.adapter.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingFilter.State;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.Settlement;

/** The findings of one transaction. */
final class Findings {
  static final String ADD =
      """
      INSERT INTO oke_finding (institution, id, type, object, object_id, detail,
        recorded_at, recorded_by, recorded_role, journal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Does nothing where there is no such finding. */
  static final String SETTLE =
      """
      INSERT INTO oke_settlement (institution, finding, kind, reason,
        recorded_at, recorded_by, recorded_role, journal)
      SELECT institution, id, CAST(? AS varchar), CAST(? AS varchar),
        CAST(? AS timestamp with time zone), CAST(? AS varchar), CAST(? AS varchar),
        CAST(? AS varchar)
      FROM oke_finding WHERE institution = ? AND id = ?
      """;

  static final String FIND =
      """
      SELECT * FROM oke_finding WHERE institution = ? AND id = ?
      """;
  static final String OPEN =
      """
      SELECT f.* FROM oke_finding f
      WHERE f.institution = ?
        AND f.place > (CASE WHEN ? = '' THEN 0
          ELSE (SELECT a.place FROM oke_finding a WHERE a.institution = ? AND a.id = ?) END)
        AND (? = FALSE OR f.type = ?) AND (? = FALSE OR f.object_id = ?)
        AND NOT EXISTS (SELECT 1 FROM oke_settlement s
          WHERE s.institution = f.institution AND s.finding = f.id)
      ORDER BY f.place
      FETCH FIRST ? ROWS ONLY
      """;
  static final String SETTLED =
      """
      SELECT f.* FROM oke_finding f
      WHERE f.institution = ?
        AND f.place > (CASE WHEN ? = '' THEN 0
          ELSE (SELECT a.place FROM oke_finding a WHERE a.institution = ? AND a.id = ?) END)
        AND (? = FALSE OR f.type = ?) AND (? = FALSE OR f.object_id = ?)
        AND EXISTS (SELECT 1 FROM oke_settlement s
          WHERE s.institution = f.institution AND s.finding = f.id)
      ORDER BY f.place
      FETCH FIRST ? ROWS ONLY
      """;
  static final String SETTLEMENTS =
      """
      SELECT * FROM oke_settlement
      WHERE institution = ? AND finding = ANY (?) ORDER BY finding, place
      """;

  private final Statements statements;
  private final String institution;

  Findings(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  void add(Finding finding) {
    statements.later(
        "finding",
        finding.id(),
        ADD,
        institution,
        finding.id(),
        finding.type(),
        finding.object(),
        finding.objectId(),
        finding.detail(),
        finding.recorded());
  }

  void settle(FindingId id, Settlement settlement) {
    statements.update(
        SETTLE, settlement.kind(), settlement.reason(), settlement.recorded(), institution, id);
  }

  Optional<Finding> find(FindingId id) {
    return withSettlements(statements.list(Findings::read, FIND, institution, id)).stream()
        .findFirst();
  }

  List<Finding> page(FindingFilter filter, @Nullable FindingId after, int limit) {
    String from = after == null ? "" : after.value();
    return withSettlements(
        statements.list(
            Findings::read,
            filter.state() == State.OPEN ? OPEN : SETTLED,
            institution,
            from,
            institution,
            from,
            filter.type().isPresent(),
            filter.type().orElse(""),
            filter.objectId().isPresent(),
            filter.objectId().orElse(""),
            limit));
  }

  /** Two queries, however many findings. */
  List<Finding> withSettlements(List<Finding> findings) {
    if (findings.isEmpty()) {
      return findings;
    }
    Map<FindingId, List<Settlement>> settlements = new HashMap<>();
    statements.list(
        row ->
            settlements
                .computeIfAbsent(row.id("finding", FindingId::new), any -> new ArrayList<>())
                .add(settlement(row)),
        SETTLEMENTS,
        institution,
        findings.stream().map(Finding::id).toList());
    return findings.stream()
        .map(one -> one.withSettlements(settlements.getOrDefault(one.id(), List.of())))
        .toList();
  }

  static Finding read(Row row) {
    return Finding.builder()
        .id(row.id("id", FindingId::new))
        .type(row.text("type"))
        .object(row.text("object"))
        .objectId(row.text("object_id"))
        .detail(row.text("detail"))
        .recorded(row.recorded())
        .build();
  }

  private static Settlement settlement(Row row) {
    return new Settlement(
        row.constant("kind", Settlement.Kind.class), row.text("reason"), row.recorded());
  }
}
