package org.okeenrolment.result;

import java.util.List;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.signup.Participation;

/**
 * Everything about the exams of one student (examendossier).
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param exams one part per enrolment, in the order in which they were made
 */
public record ExamFile(StudentId student, List<Part> exams) {
  /** Takes a copy of the list. */
  public ExamFile {
    exams = List.copyOf(exams);
  }

  /**
   * What is known of one enrolment.
   *
   * <p>Immutable and thread-safe.
   *
   * @param enrolment the enrolment
   * @param approvals all opinions on his readiness, in order
   * @param attempts all entries in the attempt ledger of the exam, in order
   * @param standing the attempts used and left
   * @param participations his sign-ups for it, in order
   * @param results the results of those sign-ups, in order
   */
  public record Part(
      Enrolment enrolment,
      List<Approval> approvals,
      List<LedgerEntry> attempts,
      Standing standing,
      List<Participation> participations,
      List<ResultEntry> results) {
    /** Takes copies of the lists. */
    public Part {
      approvals = List.copyOf(approvals);
      attempts = List.copyOf(attempts);
      participations = List.copyOf(participations);
      results = List.copyOf(results);
    }
  }
}
