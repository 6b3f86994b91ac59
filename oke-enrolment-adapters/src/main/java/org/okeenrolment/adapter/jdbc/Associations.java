package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;

/** Under which ids partners know enrolments: what these say, to be found by it. */
final class Associations {
  static final String ADD_ON_POSTGRESQL =
      """
      INSERT INTO oke_enrolment_association (institution, partner, association, enrolment)
      SELECT * FROM unnest(?, ?, ?, ?)
      """;
  static final String ADD_ON_H2 =
      """
      INSERT INTO oke_enrolment_association (institution, partner, association, enrolment)
      VALUES (?, ?, ?, ?)
      """;
  static final String REMOVE =
      """
      DELETE FROM oke_enrolment_association WHERE institution = ? AND enrolment = ?
      """;

  private final Statements statements;
  private final String institution;

  Associations(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  /** Makes of what is found what the enrolment says. */
  void replace(Enrolment changed) {
    statements.update(REMOVE, institution, changed.id());
    add(List.of(changed));
  }

  /** Does so for several. */
  void replaceAll(Collection<Enrolment> changed) {
    statements.batch(
        "id of a partner",
        REMOVE,
        changed.stream().map(one -> new Object[] {institution, one.id()}).toList());
    add(changed);
  }

  void add(Collection<Enrolment> enrolments) {
    List<Object[]> rows =
        enrolments.stream()
            .flatMap(
                one ->
                    one.delivered().stream()
                        .map(DeliveredAttempt::reference)
                        .map(known -> association(one, known))
                        .distinct()
                        .map(Values::array))
            .toList();
    statements.insert("id of a partner", ADD_ON_POSTGRESQL, ADD_ON_H2, rows);
  }

  private Values association(Enrolment enrolment, PartnerReference known) {
    return Values.of(institution, known.partner(), known.association(), enrolment.id());
  }
}
