package org.okeenrolment.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Brings what has to be decided to the roles that the regulation names (verzoeken en besluiten).
 *
 * <p>The role that is named decides here, whichever role of the process it is: the authoriser is
 * asked whether the actor holds it, and whether he may give {@code GrantDecision} or {@code
 * RefuseDecision} for that student and exam. Whoever may give the command of the decision itself,
 * such as {@code GrantExtraAttempt}, and holds the role, can decide by that as well. When the
 * enrolment ends, requests that nobody can grant any more lapse. Thread-safe.
 */
public interface DecisionService {
  /**
   * Asks for a decision, of each role that has to take it; unchanged when it was asked already.
   *
   * @param command about what, for whom and why
   */
  Outcome<List<DecisionRequest>> ask(AskDecision command);

  /**
   * Grants what was asked, and does it: the rules are looked at once more.
   *
   * @param command which request, and why
   */
  Outcome<DecisionRequest> grant(GrantDecision command);

  /**
   * Refuses what was asked.
   *
   * @param command which request, and why
   */
  Outcome<DecisionRequest> refuse(RefuseDecision command);

  /**
   * Answers the requests that wait for a decision of one of the roles of the actor, in the order of
   * their ids.
   *
   * @param actor who asks
   * @param after the last one of the page before; null: the first page
   * @param limit how many at the most
   */
  Outcome<List<DecisionRequest>> toDecide(
      Actor actor, @Nullable DecisionRequestId after, int limit);

  /**
   * Answers all requests for the student and exam of an enrolment, in the order in which they were
   * made.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<List<DecisionRequest>> ofEnrolment(Actor actor, EnrolmentId enrolment);
}
