package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;

/** Exams to plan, programmes, and who is in them, in one transaction. */
final class RegisterRows {
  static final String PLANNABLE =
      """
      SELECT * FROM oke_plannable_exam WHERE institution = ? AND partner = ? AND offering = ?
      """;
  static final String PLANNABLE_TO_CHANGE =
      """
      SELECT * FROM oke_plannable_exam WHERE institution = ? AND partner = ? AND offering = ?
      FOR UPDATE
      """;
  static final String PUT_PLANNABLE_ON_POSTGRESQL =
      """
      INSERT INTO oke_plannable_exam (institution, partner, offering, code, exam, exam_name,
        generic, starts_at, ends_at, result_value_type, final_results_allowed, cancelled)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (institution, partner, offering) DO UPDATE SET code = excluded.code,
        exam = excluded.exam, exam_name = excluded.exam_name, generic = excluded.generic,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        result_value_type = excluded.result_value_type,
        final_results_allowed = excluded.final_results_allowed, cancelled = excluded.cancelled
      """;
  static final String PUT_PLANNABLE_ON_H2 =
      """
      MERGE INTO oke_plannable_exam (institution, partner, offering, code, exam, exam_name,
        generic, starts_at, ends_at, result_value_type, final_results_allowed, cancelled)
      KEY (institution, partner, offering)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String PROGRAMME =
      """
      SELECT * FROM oke_programme_offering WHERE institution = ? AND partner = ? AND offering = ?
      """;
  static final String PROGRAMME_TO_JOIN_ON_POSTGRESQL =
      """
      SELECT * FROM oke_programme_offering WHERE institution = ? AND partner = ? AND offering = ?
      FOR SHARE
      """;
  static final String PROGRAMME_TO_JOIN_ON_H2 =
      """
      SELECT * FROM oke_programme_offering WHERE institution = ? AND partner = ? AND offering = ?
      FOR UPDATE
      """;
  static final String PUT_PROGRAMME_ON_POSTGRESQL =
      """
      INSERT INTO oke_programme_offering (institution, partner, offering, programme, cohort)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (institution, partner, offering)
        DO UPDATE SET programme = excluded.programme, cohort = excluded.cohort
      """;
  static final String PUT_PROGRAMME_ON_H2 =
      """
      MERGE INTO oke_programme_offering (institution, partner, offering, programme, cohort)
      KEY (institution, partner, offering) VALUES (?, ?, ?, ?, ?)
      """;
  static final String MOVE_STUDENTS =
      """
      UPDATE oke_student_programme SET programme = ?, cohort = ?
      WHERE institution = ? AND partner = ? AND offering = ?
      """;
  static final String STUDENT_PROGRAMME =
      """
      SELECT * FROM oke_student_programme
      WHERE institution = ? AND partner = ? AND association = ?
      """;
  static final String PUT_STUDENT_PROGRAMME_ON_POSTGRESQL =
      """
      INSERT INTO oke_student_programme
        (institution, partner, association, offering, student, programme, cohort)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (institution, partner, association) DO UPDATE SET offering = excluded.offering,
        student = excluded.student, programme = excluded.programme, cohort = excluded.cohort
      """;
  static final String PUT_STUDENT_PROGRAMME_ON_H2 =
      """
      MERGE INTO oke_student_programme
        (institution, partner, association, offering, student, programme, cohort)
      KEY (institution, partner, association) VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  static final String REMOVE_STUDENT_PROGRAMME =
      """
      DELETE FROM oke_student_programme
      WHERE institution = ? AND partner = ? AND association = ?
      """;
  static final String FORGET_STUDENTS =
      """
      DELETE FROM oke_student_programme WHERE institution = ? AND student = ANY (?)
      """;
  static final String FORGET_STUDENTS_OF_THE_HOST =
      """
      DELETE FROM oke_cohort_student WHERE institution = ? AND student = ANY (?)
      """;
  static final String PUT_STUDENTS_ON_POSTGRESQL =
      """
      INSERT INTO oke_cohort_student (institution, programme, cohort, student)
      SELECT ?, ?, ?, unnest(?)
      ON CONFLICT DO NOTHING
      """;
  static final String PUT_STUDENT_ON_H2 =
      """
      MERGE INTO oke_cohort_student (institution, programme, cohort, student)
      KEY (institution, programme, cohort, student) VALUES (?, ?, ?, ?)
      """;
  static final String REMOVE_STUDENTS =
      """
      DELETE FROM oke_cohort_student
      WHERE institution = ? AND programme = ? AND cohort = ? AND student = ANY (?)
      """;
  static final String STUDENTS =
      """
      SELECT student FROM oke_student_programme
      WHERE institution = ? AND programme = ? AND cohort = ?
      UNION
      SELECT student FROM oke_cohort_student
      WHERE institution = ? AND programme = ? AND cohort = ?
      ORDER BY student
      """;

  private final Statements statements;
  private final String institution;

  RegisterRows(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  Optional<PlannableExam> plannable(PartnerId partner, String offering) {
    return statements.first(RegisterRows::plannable, PLANNABLE, institution, partner, offering);
  }

  void put(PlannableExam exam) {
    statements.update(
        statements.dialect().choose(PUT_PLANNABLE_ON_POSTGRESQL, PUT_PLANNABLE_ON_H2),
        institution,
        exam.partner(),
        exam.offering(),
        exam.code(),
        exam.exam().id(),
        exam.exam().name(),
        exam.exam().generic(),
        exam.period().start(),
        exam.period().end(),
        exam.resultValueType(),
        exam.finalResultsAllowed(),
        exam.cancelled());
  }

  /** Answers what became of it; empty where it is not known. */
  Optional<PlannableExam> change(
      PartnerId partner, String offering, UnaryOperator<PlannableExam> change) {
    Optional<PlannableExam> changed =
        statements
            .first(RegisterRows::plannable, PLANNABLE_TO_CHANGE, institution, partner, offering)
            .map(change);
    changed.ifPresent(this::put);
    return changed;
  }

  Optional<ProgrammeCohort> programme(PartnerId partner, String offering) {
    return statements.first(RegisterRows::purpose, PROGRAMME, institution, partner, offering);
  }

  /** Whoever is in it goes along. */
  void put(PartnerId partner, String offering, ProgrammeCohort cohort) {
    statements.update(
        statements.dialect().choose(PUT_PROGRAMME_ON_POSTGRESQL, PUT_PROGRAMME_ON_H2),
        institution,
        partner,
        offering,
        cohort.programme(),
        cohort.cohort());
    statements.update(
        MOVE_STUDENTS, cohort.programme(), cohort.cohort(), institution, partner, offering);
  }

  Optional<StudentProgramme> studentProgramme(PartnerId partner, String association) {
    return statements.first(
        RegisterRows::studentProgramme, STUDENT_PROGRAMME, institution, partner, association);
  }

  /** Who is put in a programme holds it in its cohort until he is in it. */
  void put(StudentProgramme programme) {
    ProgrammeCohort purpose =
        statements
            .first(
                RegisterRows::purpose,
                statements
                    .dialect()
                    .choose(PROGRAMME_TO_JOIN_ON_POSTGRESQL, PROGRAMME_TO_JOIN_ON_H2),
                institution,
                programme.partner(),
                programme.offering())
            .orElse(programme.purpose());
    statements.update(
        statements
            .dialect()
            .choose(PUT_STUDENT_PROGRAMME_ON_POSTGRESQL, PUT_STUDENT_PROGRAMME_ON_H2),
        institution,
        programme.partner(),
        programme.association(),
        programme.offering(),
        programme.student(),
        purpose.programme(),
        purpose.cohort());
  }

  void remove(StudentProgramme programme) {
    statements.update(
        REMOVE_STUDENT_PROGRAMME, institution, programme.partner(), programme.association());
  }

  void forget(Set<String> students) {
    statements.update(FORGET_STUDENTS, institution, students);
    statements.update(FORGET_STUDENTS_OF_THE_HOST, institution, students);
  }

  /** In the order of their ids, so that two who do so wait for each other in turn. */
  void put(ProgrammeCohort cohort, Collection<StudentId> students) {
    List<StudentId> ordered = students.stream().distinct().sorted().toList();
    if (statements.dialect() == Dialect.H2) {
      ordered.forEach(
          one ->
              statements.update(
                  PUT_STUDENT_ON_H2, institution, cohort.programme(), cohort.cohort(), one));
    } else {
      statements.update(
          PUT_STUDENTS_ON_POSTGRESQL, institution, cohort.programme(), cohort.cohort(), ordered);
    }
  }

  void remove(ProgrammeCohort cohort, Collection<StudentId> students) {
    statements.update(REMOVE_STUDENTS, institution, cohort.programme(), cohort.cohort(), students);
  }

  List<StudentId> students(ProgrammeCohort cohort) {
    return statements.list(
        row -> row.id("student", StudentId::new),
        STUDENTS,
        institution,
        cohort.programme(),
        cohort.cohort(),
        institution,
        cohort.programme(),
        cohort.cohort());
  }

  private static PlannableExam plannable(Row row) {
    return PlannableExam.builder()
        .partner(row.id("partner", PartnerId::new))
        .offering(row.text("offering"))
        .code(row.text("code"))
        .exam(new Exam(row.id("exam", ExamId::new), row.text("exam_name"), row.flag("generic")))
        .period(row.interval("starts_at", "ends_at"))
        .resultValueType(row.maybeText("result_value_type"))
        .finalResultsAllowed(row.flag("final_results_allowed"))
        .cancelled(row.flag("cancelled"))
        .build();
  }

  private static ProgrammeCohort purpose(Row row) {
    return new ProgrammeCohort(
        row.id("programme", ProgrammeId::new), row.id("cohort", CohortId::new));
  }

  private static StudentProgramme studentProgramme(Row row) {
    return StudentProgramme.builder()
        .partner(row.id("partner", PartnerId::new))
        .association(row.text("association"))
        .offering(row.text("offering"))
        .student(row.id("student", StudentId::new))
        .purpose(purpose(row))
        .build();
  }
}
