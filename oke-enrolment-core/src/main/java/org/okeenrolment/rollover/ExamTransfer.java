package org.okeenrolment.rollover;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;

/**
 * What a move does to one exam of a student (gevolg van een overstap).
 *
 * <p>Immutable and thread-safe.
 *
 * @param exam the exam
 * @param action what is done
 * @param enrolment the enrolment as it stood before; empty where the student is enrolled
 * @param purposes the programmes and cohorts that ask for the exam afterwards
 * @param reason why the enrolment stays open though no programme is known to ask for it any more
 */
@Value.Builder
public record ExamTransfer(
    ExamId exam,
    Action action,
    Optional<Enrolment> enrolment,
    List<ProgrammeCohort> purposes,
    Optional<Reason> reason)
    implements WithExamTransfer {
  /** Takes a copy of the purposes. */
  public ExamTransfer {
    purposes = List.copyOf(purposes);
  }

  /**
   * Answers a builder for what is done with an exam, without purposes.
   *
   * @param exam the exam
   * @param action what is done
   */
  public static ExamTransferBuilder of(ExamId exam, Action action) {
    return new ExamTransferBuilder().exam(exam).action(action);
  }

  /** What is done. Immutable and thread-safe. */
  public enum Action {
    /** The new plan asks for the exam, and the student is enrolled. */
    ENROL,
    /** Somebody still asks for the exam: the enrolment stays, with other purposes. */
    KEEP,
    /** Nobody asks for the exam any more: the enrolment is withdrawn. */
    WITHDRAW,
    /**
     * Nobody asks for the exam any more, but work was made: the enrolment stays and is reported.
     */
    FLAG,
    /** Nothing; the enrolment was reported before, or no programme was ever known to ask for it. */
    NONE
  }
}
