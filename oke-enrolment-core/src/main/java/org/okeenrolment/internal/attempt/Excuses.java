package org.okeenrolment.internal.attempt;

import java.util.Optional;
import org.okeenrolment.attempt.ExcuseRules;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;

/** Asks the regulation what an excuse for a lost attempt can do. */
final class Excuses {
  private Excuses() {}

  /**
   * Decides whether an attempt can be given back: one that the regulation counts by its rule for
   * excuses only, every other one by whoever may decide on costs.
   */
  static Decision restore(Work work, StudentExam of, AttemptId id) {
    return decide(
        work,
        of,
        id,
        (tally, attempt) -> tally.regulation().cost(attempt.outcome()).is(AttemptCost.CONSUMES),
        Decision.allowed());
  }

  /** Decides whether an extra attempt can be given for one that is used now. */
  static Decision extra(Work work, StudentExam of, AttemptId id) {
    return decide(
        work,
        of,
        id,
        (tally, attempt) -> tally.cost(attempt) == AttemptCost.CONSUMES,
        Decision.refused(Reason.of("ATTEMPT_NOT_USED").putFacts("id", id.value()).build()));
  }

  @FunctionalInterface
  private interface Use {
    boolean isLost(Tally tally, Fact.Attempt attempt);
  }

  private static Decision decide(
      Work work, StudentExam of, AttemptId id, Use use, Decision otherwise) {
    Optional<Enrolment> enrolment = Standings.latest(work, of);
    Optional<Fact.Attempt> attempt =
        work.session().attempts().ledger(of).attempt(id).map(entry -> (Fact.Attempt) entry.fact());
    if (attempt.isEmpty() || enrolment.isEmpty()) {
      return Decision.refused(Reason.of("UNKNOWN_ATTEMPT").putFacts("id", id.value()).build());
    }
    Tally tally = Standings.tally(work, enrolment.get());
    return use.isLost(tally, attempt.get())
        ? ExcuseRules.excuse(tally.regulation(), attempt.get().at(), work.today(), work.facts(of))
        : otherwise;
  }
}
