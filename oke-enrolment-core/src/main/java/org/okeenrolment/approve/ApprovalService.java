package org.okeenrolment.approve;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Decides whether students are ready for their exams (goedkeuren, Go geven).
 *
 * <p>Thread-safe.
 */
public interface ApprovalService {
  /**
   * Gives a Go; unchanged when the role has given one that still holds.
   *
   * @param command for whom
   */
  Outcome<Approval> giveGo(GiveGo command);

  /**
   * Gives a no-go.
   *
   * @param command for whom, and why
   */
  Outcome<Approval> giveNoGo(GiveNoGo command);

  /**
   * Takes a Go back.
   *
   * @param command whose, and why
   */
  Outcome<Approval> withdrawGo(WithdrawGo command);

  /**
   * Answers all opinions that were ever given for the student and exam of an enrolment, in order.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<List<Approval>> history(Actor actor, EnrolmentId enrolment);
}
