package org.okeenrolment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
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
   * @param costs what each attempt costs, by the regulation and by what was decided; those that
   *     nothing identifies are not in it
   * @param standing the attempts used and left
   * @param decisions what was asked of a role, and its answer, in order
   * @param bases by which provision of the regulation, in the version of that day, each opinion and
   *     each answer was somebody's to give, by the journal entry that recorded it
   * @param participations his sign-ups for it, in order
   * @param results the results of those sign-ups, in order
   */
  public record Part(
      Enrolment enrolment,
      List<Approval> approvals,
      List<LedgerEntry> attempts,
      Map<AttemptId, AttemptCost> costs,
      Standing standing,
      List<DecisionRequest> decisions,
      Map<JournalId, Basis> bases,
      List<Participation> participations,
      List<ResultEntry> results) {
    /** Takes copies of the collections. */
    public Part {
      approvals = List.copyOf(approvals);
      attempts = List.copyOf(attempts);
      costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
      decisions = List.copyOf(decisions);
      bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
      participations = List.copyOf(participations);
      results = List.copyOf(results);
    }
  }
}
