package org.okeenrolment.regulation;

import java.time.LocalDate;
import org.okeenrolment.catalogue.StudentExam;

/**
 * The exam regulations of an institution (examenreglementen).
 *
 * <p>Implementations are thread-safe and answer the same for the same question.
 */
@FunctionalInterface
public interface Regulations {
  /**
   * Answers the regulation in force.
   *
   * @param of the student and the exam
   * @param day the local day for which is asked
   */
  Regulation inForce(StudentExam of, LocalDate day);

  /**
   * Answers regulations in which one regulation is in force for everybody, always.
   *
   * @param regulation the regulation
   */
  static Regulations of(Regulation regulation) {
    return (student, day) -> regulation;
  }
}
