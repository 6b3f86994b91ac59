package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.Enrolments;

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
  static final String OF_STUDENTS =
      """
      SELECT * FROM oke_enrolment
      WHERE institution = ? AND student = ANY (?) ORDER BY student, place
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
  static final String ADD_ON_H2 =
      """
      INSERT INTO oke_enrolment (institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String ADD_ON_POSTGRESQL =
      """
      INSERT INTO oke_enrolment (institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision)
      SELECT institution, id, student, exam, school_year::integer, origin, state,
        purposes, carried_over_from, delivered, budget_attempt::integer, budget_left::integer,
        recorded_at::timestamptz, recorded_by, recorded_role, journal, revision::integer
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (institution, id,
        student, exam, school_year, origin, state, purposes, carried_over_from, delivered,
        budget_attempt, budget_left, recorded_at, recorded_by, recorded_role, journal, revision)
      """;
  private final Statements statements;
  private final String institution;
  private final Associations associations;
  private final EnrolmentRevisions revisions;
  private final OfStudents<Enrolment> known;

  JdbcEnrolments(Statements statements, String institution, Set<StudentId> kept) {
    this.statements = statements;
    this.institution = institution;
    this.associations = new Associations(statements, institution);
    this.revisions = new EnrolmentRevisions(statements, institution);
    this.known =
        new OfStudents<>(
            kept,
            students ->
                statements.list(
                    JdbcEnrolments::read, OF_STUDENT, OF_STUDENTS, institution, students),
            one -> one.of().student(),
            Enrolment::id);
  }

  @Override
  public Optional<Enrolment> find(EnrolmentId id) {
    return known.find(id, () -> statements.first(JdbcEnrolments::read, FIND, institution, id));
  }

  @Override
  public Optional<Enrolment> ofPartner(PartnerId partner, String association) {
    return statements.first(JdbcEnrolments::read, OF_PARTNER, institution, partner, association);
  }

  @Override
  public List<Enrolment> ofStudent(StudentId student) {
    return known.of(student);
  }

  @Override
  public Optional<Enrolment> open(StudentExam of) {
    return known.isKept(of.student())
        ? Enrolments.super.open(of)
        : statements.first(JdbcEnrolments::read, OPEN, institution, of);
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
    statements.insert(
        "enrolment with this id, or open enrolment,", ADD_ON_POSTGRESQL, ADD_ON_H2, rows);
    associations.add(enrolments);
    enrolments.forEach(known::add);
  }

  @Override
  public Enrolment save(Enrolment changed) {
    return saveAll(List.of(changed)).get(0);
  }

  @Override
  public List<Enrolment> saveAll(Collection<Enrolment> changed) {
    List<Enrolment> otherIds = changed.stream().filter(one -> !hasSameIds(one)).toList();
    List<Enrolment> next = revisions.save(List.copyOf(changed));
    otherIds.forEach(associations::replace);
    next.forEach(known::add);
    return next;
  }

  /** Whether it is known that nothing has to be found by another id of a partner than before. */
  private boolean hasSameIds(Enrolment changed) {
    return known
        .find(changed.id(), Optional::empty)
        .filter(before -> before.delivered().equals(changed.delivered()))
        .isPresent();
  }

  @Override
  public List<Enrolment> history(EnrolmentId id) {
    return Stream.concat(revisions.earlier(id).stream(), find(id).stream()).toList();
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
