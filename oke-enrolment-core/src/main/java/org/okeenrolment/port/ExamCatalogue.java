package org.okeenrolment.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StaffId;
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
   * Answers the subject teachers of an exam.
   *
   * @param exam the exam
   */
  Set<StaffId> teachers(ExamId exam);
}
