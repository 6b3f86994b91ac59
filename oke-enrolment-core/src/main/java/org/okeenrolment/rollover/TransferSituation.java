package org.okeenrolment.rollover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;

/**
 * Everything that the rules of a move look at (situatie bij een overstap).
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param transfer from where to where
 * @param plan the exam plan of where the move goes; empty where it goes to nothing
 * @param enrolments all enrolments of the student
 * @param worked the exams for which he has made work: an attempt, or a sitting that has begun
 * @param left the exams of which the ledger says last that he left the programme
 */
@Value.Builder
public record TransferSituation(
    StudentId student,
    Transfer transfer,
    Optional<ExamPlan> plan,
    List<Enrolment> enrolments,
    Set<ExamId> worked,
    Set<ExamId> left)
    implements WithTransferSituation {
  /** Takes copies of list and sets. */
  public TransferSituation {
    enrolments = List.copyOf(enrolments);
    worked = Set.copyOf(worked);
    left = Set.copyOf(left);
  }

  /** Answers a builder without any value. */
  public static TransferSituationBuilder builder() {
    return new TransferSituationBuilder();
  }
}
