package org.okeenrolment.rollover;

import java.util.List;
import org.okeenrolment.catalogue.StudentId;

/**
 * What a move does to the exams of a student (voorstel voor een overstap).
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param exams the exams for which something changes or is to be looked at: those for which he is
 *     enrolled, then those that are new
 */
public record StudentTransfer(StudentId student, List<ExamTransfer> exams) {
  /** Takes a copy of the list. */
  public StudentTransfer {
    exams = List.copyOf(exams);
  }

  /** Answers whether anything has to be done. */
  public boolean isAny() {
    return exams.stream().anyMatch(exam -> exam.action() != ExamTransfer.Action.NONE);
  }
}
