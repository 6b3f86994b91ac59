package org.okeenrolment.attempt;

import java.util.Map;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.regulation.AttemptId;

/**
 * Keeps count of the attempts (examenkansen): granted, used, given back.
 *
 * <p>Thread-safe.
 */
public interface AttemptService {
  /**
   * Grants extra attempts.
   *
   * @param command to whom, how many and why
   */
  Outcome<Standing> grantExtra(GrantExtraAttempt command);

  /**
   * Takes extra attempts back that were granted and that nothing uses or reserves.
   *
   * @param command from whom, how many and why
   */
  Outcome<Standing> revokeExtra(RevokeExtraAttempt command);

  /**
   * Permits what the regulation leaves to the decision of a role: sitting a passed exam again,
   * sitting on a level, one more exam on a day. Sign-up then succeeds in that respect.
   *
   * @param command what is permitted, to whom and why
   */
  Outcome<AttemptLedger> permit(GrantPermission command);

  /**
   * Decides what an attempt costs, and answers the ledger; unchanged when it was decided so
   * already.
   *
   * @param command which attempt, what and why
   */
  Outcome<AttemptLedger> decideCost(DecideCost command);

  /**
   * Answers how many attempts are used and left for the exam of an enrolment; where the regulation
   * counts parts apart, for the part that is still to be passed with the fewest attempts left.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<Standing> standing(Actor actor, EnrolmentId enrolment);

  /**
   * Answers as which attempt each attempt counts for the exam of an enrolment, in order; those that
   * cost nothing, or of which nobody has decided yet, count as none.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<Map<AttemptId, Integer>> counted(Actor actor, EnrolmentId enrolment);

  /**
   * Answers all facts that were ever booked for a student and exam.
   *
   * @param actor who asks
   * @param of the student and the exam
   */
  Outcome<AttemptLedger> ledger(Actor actor, StudentExam of);
}
