package org.okeenrolment.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/**
 * What the registration system knows of exams and students (examencatalogus); the library only
 * reads it.
 *
 * <p>Implementations are thread-safe.
 */
public interface ExamCatalogue {
  /**
   * Answers an exam.
   *
   * @param id its id
   */
  Optional<Exam> exam(ExamId id);

  /**
   * Answers the exam plan of a programme and cohort.
   *
   * @param cohort the programme and cohort
   */
  Optional<ExamPlan> plan(ProgrammeCohort cohort);

  /**
   * Answers the students of a programme and cohort, in the order of their ids.
   *
   * @param cohort the programme and cohort
   */
  List<StudentId> students(ProgrammeCohort cohort);

  /**
   * Answers what regulations may select on for a student and an exam, such as {@code unit}, {@code
   * programme}, {@code programmeLevel}, {@code cohort} (the year as a number), {@code category},
   * {@code subject} and {@code group}.
   *
   * <p>The library itself knows the institution, the student, the exam ({@code component}), whether
   * its group is {@code GENERIC}, and programme and cohort of the first purpose of the enrolment;
   * what is answered here comes before that. Nothing unless overridden.
   *
   * @param of the student and the exam
   */
  default Map<String, Object> selectors(StudentExam of) {
    return Map.of();
  }

  /**
   * Answers of which parts an exam is made; empty when it is taken as a whole, as it is unless this
   * is overridden.
   *
   * @param exam the exam
   */
  default Optional<ExamStructure> structure(ExamId exam) {
    return Optional.empty();
  }

  /**
   * Answers the subject teachers of an exam.
   *
   * @param exam the exam
   */
  Set<StaffId> teachers(ExamId exam);
}
