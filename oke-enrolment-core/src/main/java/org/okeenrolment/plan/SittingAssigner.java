package org.okeenrolment.plan;

/**
 * Places students on sittings (studenten indelen over zittingen): a strategy, of which {@code
 * ExamEnrolment.sittingAssigner()} is the one of this library.
 *
 * <p>As many requests as possible are placed, by which as many students as possible are placed
 * wholly, and among such plans the {@linkplain PlacingPreferences preferences} decide. No sitting
 * has more students than seats, no student sits in two places at once or has more exams on a day
 * than he may, fixed seats stay, and whoever has a seat loses it to nobody.
 *
 * <p>An implementation is thread-safe, and answers the same plan to the same problem, on whatever
 * machine.
 */
@FunctionalInterface
public interface SittingAssigner {
  /**
   * Answers a plan. Nothing is signed up: the plan is a proposal.
   *
   * @param problem who needs which seats
   * @param watch is told how far it is, and may stop it: then the best plan so far is answered
   */
  PlacingPlan assign(PlacingProblem problem, PlacingWatch watch);
}
