package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.enrol.PartnerReference;

/** The enrolments of one transaction. */
final class JdbcEnrolments implements Enrolments {
  static final String FIND =
      """
      SELECT * FROM oke_enrolment WHERE institution = ? AND id = ?
      """;
  static final String OF_PARTNER =
      """
      SELECT e.* FROM oke_enrolment_association a
      JOIN oke_enrolment e ON e.institution = a.institution AND e.id = a.enrolment
      WHERE a.institution = ? AND a.partner = ? AND a.association = ?
      ORDER BY e.place DESC
      FETCH FIRST 1 ROW ONLY
      """;
  static final String OF_STUDENT =
      """
      SELECT * FROM oke_enrolment WHERE institution = ? AND student = ? ORDER BY place
      """;
  static final String OPEN =
      """
      SELECT * FROM oke_enrolment
      WHERE institution = ? AND student = ? AND exam = ? AND state = 'OPEN'
      """;
  static final String STUDENTS_OF_EXAM =
      """
      SELECT student FROM oke_enrolment
      WHERE institution = ? AND exam = ? AND state = 'OPEN' AND student > ?
      ORDER BY student
      FETCH FIRST ? ROWS ONLY
      """;
  static final String OPEN_STUDENTS_OF_YEAR =
      """
      SELECT DISTINCT student FROM oke_enrolment
      WHERE institution = ? AND school_year = ? AND state = 'OPEN' AND student > ?
      ORDER BY student
      FETCH FIRST ? ROWS ONLY
      """;
  static final String STUDENTS_OF_YEAR =
      """
      SELECT DISTINCT student FROM oke_enrolment
      WHERE institution = ? AND school_year = ? AND student > ?
      ORDER BY student
      FETCH FIRST ? ROWS ONLY
      """;
  static final String ADD =
      """
      INSERT INTO oke_enrolment (institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String ADD_ASSOCIATION =
      """
      INSERT INTO oke_enrolment_association (institution, partner, association, enrolment)
      VALUES (?, ?, ?, ?)
      """;
  static final String REMOVE_ASSOCIATIONS =
      """
      DELETE FROM oke_enrolment_association WHERE institution = ? AND enrolment = ?
      """;
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
  static final String SAVE =
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

  private final Statements statements;
  private final String institution;

  JdbcEnrolments(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  @Override
  public Optional<Enrolment> find(EnrolmentId id) {
    return statements.first(JdbcEnrolments::read, FIND, institution, id);
  }

  @Override
  public Optional<Enrolment> ofPartner(PartnerId partner, String association) {
    return statements.first(JdbcEnrolments::read, OF_PARTNER, institution, partner, association);
  }

  @Override
  public List<Enrolment> ofStudent(StudentId student) {
    return statements.list(JdbcEnrolments::read, OF_STUDENT, institution, student);
  }

  @Override
  public Optional<Enrolment> open(StudentExam of) {
    return statements.first(JdbcEnrolments::read, OPEN, institution, of);
  }

  @Override
  public List<StudentId> studentsWithOpen(ExamId exam, @Nullable StudentId after, int limit) {
    return students(STUDENTS_OF_EXAM, exam, after, limit);
  }

  @Override
  public List<StudentId> studentsWithOpen(SchoolYear year, @Nullable StudentId after, int limit) {
    return students(OPEN_STUDENTS_OF_YEAR, year.startYear(), after, limit);
  }

  @Override
  public List<StudentId> studentsOf(SchoolYear year, @Nullable StudentId after, int limit) {
    return students(STUDENTS_OF_YEAR, year.startYear(), after, limit);
  }

  private List<StudentId> students(String sql, Object of, @Nullable StudentId after, int limit) {
    return statements.list(
        row -> row.id("student", StudentId::new),
        sql,
        institution,
        of,
        after == null ? "" : after,
        limit);
  }

  @Override
  public void addAll(Collection<Enrolment> enrolments) {
    List<Object[]> rows =
        enrolments.stream()
            .map(one -> Values.of(institution, one.id()).and(columns(one)).array())
            .toList();
    statements.batch("enrolment with this id, or open enrolment,", ADD, rows);
    addAssociations(enrolments.stream());
  }

  @Override
  public Enrolment save(Enrolment changed) {
    Revisions.keep(statements, KEEP, institution, changed.id(), changed.revision());
    Enrolment next = replace(changed);
    replaceAssociations(changed);
    return next;
  }

  /** Makes of what is found by the ids of partners what the enrolment says. */
  void replaceAssociations(Enrolment changed) {
    statements.update(REMOVE_ASSOCIATIONS, institution, changed.id());
    addAssociations(Stream.of(changed));
  }

  /** Writes the next revision without keeping this one. */
  Enrolment replace(Enrolment changed) {
    Enrolment next = changed.withRevision(changed.revision() + 1);
    int saved =
        statements.updateUnique(
            "open enrolment",
            next.of(),
            SAVE,
            Values.of(columns(next)).and(institution, changed.id(), changed.revision()).array());
    Revisions.check(saved, changed.id(), changed.revision());
    return next;
  }

  private void addAssociations(Stream<Enrolment> enrolments) {
    List<Object[]> rows =
        enrolments
            .flatMap(
                one ->
                    one.delivered().stream()
                        .map(DeliveredAttempt::reference)
                        .map(known -> association(one, known))
                        .distinct()
                        .map(Values::array))
            .toList();
    statements.batch("id of a partner", ADD_ASSOCIATION, rows);
  }

  private Values association(Enrolment enrolment, PartnerReference known) {
    return Values.of(institution, known.partner(), known.association(), enrolment.id());
  }

  @Override
  public List<Enrolment> history(EnrolmentId id) {
    List<Enrolment> earlier = statements.list(JdbcEnrolments::read, EARLIER, institution, id);
    return Stream.concat(earlier.stream(), find(id).stream()).toList();
  }

  static Object[] columns(Enrolment enrolment) {
    return new Object[] {
      enrolment.of(),
      enrolment.schoolYear().startYear(),
      enrolment.origin(),
      enrolment.state(),
      JsonObject.all(enrolment.purposes(), ValueJson::purpose),
      enrolment.carriedOverFrom(),
      JsonObject.all(enrolment.delivered(), ValueJson::delivered),
      enrolment.budget().map(AttemptBudget::attempt),
      enrolment.budget().map(AttemptBudget::left).orElse(OptionalInt.empty()),
      enrolment.recorded(),
      enrolment.revision()
    };
  }

  static Enrolment read(Row row) {
    return Enrolment.builder()
        .id(row.id("id", EnrolmentId::new))
        .of(row.of())
        .schoolYear(new SchoolYear(row.number("school_year")))
        .origin(row.constant("origin", EnrolmentOrigin.class))
        .state(row.constant("state", EnrolmentState.class))
        .purposes(JsonObject.parseAll(row.text("purposes"), ValueJson::purpose))
        .carriedOverFrom(row.maybeText("carried_over_from").map(EnrolmentId::new))
        .delivered(JsonObject.parseAll(row.text("delivered"), ValueJson::delivered))
        .budget(budget(row))
        .recorded(row.recorded())
        .revision(row.number("revision"))
        .build();
  }

  private static Optional<AttemptBudget> budget(Row row) {
    OptionalInt attempt = row.maybeNumber("budget_attempt");
    return attempt.isPresent()
        ? Optional.of(new AttemptBudget(attempt.getAsInt(), row.maybeNumber("budget_left")))
        : Optional.empty();
  }
}
