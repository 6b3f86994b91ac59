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
   * Gives a Go; unchanged when the actor has given the same one last in that role, and it still
   * holds.
   *
   * @param command for whom
   */
  Outcome<Approval> giveGo(GiveGo command);

  /**
   * Gives a no-go; unchanged when the actor has given the same one last in that role. Sign-ups are
   * reported, or their seats given back, where the student is not ready any more by it.
   *
   * @param command for whom, and why
   */
  Outcome<Approval> giveNoGo(GiveNoGo command);

  /**
   * Takes a Go back. Sign-ups are reported, or their seats given back, where the student is not
   * ready any more by it: not while the role that may set an opinion aside has given its Go, nor
   * where readiness is only advice.
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
