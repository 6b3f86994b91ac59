package org.okeenrolment.result;

import java.time.Instant;
import java.util.List;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.signup.ParticipationId;

/**
 * Takes attendance and results in, books attempts, and passes results on (resultaten verwerken).
 *
 * <p>Thread-safe.
 */
public interface ResultService {
  /**
   * Records attendance or a result, books the attempt and queues the result for the registration
   * system; unchanged when it is equal to the latest one.
   *
   * @param command what was measured, and where
   */
  Outcome<ResultEntry> record(RecordResult command);

  /**
   * Records attendance or a result of a student whom nobody had signed up for the sitting, books
   * the attempt, and reports it ({@code UNFORESEEN_ATTEMPT}); unchanged when it is equal to the
   * latest one.
   *
   * @param command what was measured, of whom and where
   */
  Outcome<ResultEntry> recordUnplanned(RecordUnplanned command);

  /**
   * Establishes the result that counts for a participation; unchanged when it was already.
   *
   * @param command which one
   */
  Outcome<ResultEntry> establish(EstablishResult command);

  /**
   * Declares the attempt that a participation was void, and answers the ledger; unchanged when it
   * was already. An exam that was passed by it is open again. The registration system is told of
   * it, and of each later attempt that counts as another one now.
   *
   * @param command which one, and why
   */
  Outcome<AttemptLedger> declareVoid(VoidAttempt command);

  /**
   * Closes a sitting that was held and books absence, once; unchanged when it was closed already.
   * Nobody is absent from a sitting that was cancelled: that is refused.
   *
   * @param command which one
   */
  Outcome<SittingClosure> close(CloseSitting command);

  /**
   * Files a report of a sitting.
   *
   * @param command the report
   */
  Outcome<SessionReport> file(FileSessionReport command);

  /**
   * Answers all results of a participation, in order.
   *
   * @param actor who asks
   * @param participation the participation
   */
  Outcome<List<ResultEntry>> history(Actor actor, ParticipationId participation);

  /**
   * Answers all reports of a sitting, in order.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<List<SessionReport>> reports(Actor actor, SittingId sitting);

  /**
   * Answers which attempt counts for an exam (geldend resultaat), on the required level: the
   * highest or the latest, as the regulation says; where it counts parts apart, one of each part
   * that has a grade. A provisional result counts only where none is established. Empty: there is
   * no grade.
   *
   * @param actor who asks
   * @param enrolment the enrolment for the exam
   */
  Outcome<Answer<List<Fact.Attempt>>> counting(Actor actor, EnrolmentId enrolment);

  /**
   * Answers the final grade of an exam in parts, from what is booked, established or not; or which
   * parts are missing. Refused when the exam catalogue knows no parts of the exam.
   *
   * @param actor who asks
   * @param enrolment the enrolment for the exam
   */
  Outcome<Answer<FinalGrade>> finalGrade(Actor actor, EnrolmentId enrolment);

  /**
   * Answers everything about the exams of a student.
   *
   * @param actor who asks
   * @param student the student
   */
  Outcome<ExamFile> examFile(Actor actor, StudentId student);

  /**
   * Answers what was known at a moment about the exams of a student: what was recorded until then,
   * and the standing by the regulation for that day, as far as its documents are known now.
   *
   * @param actor who asks
   * @param student the student
   * @param asOf the last moment of which anything is shown
   */
  Outcome<ExamFile> examFile(Actor actor, StudentId student, Instant asOf);
}
