package org.okeenrolment.internal.attempt;

import java.util.Optional;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Fact;

/** Decides what an attempt costs. */
final class DecideCostOfAttempt implements Handler<DecideCost, AttemptLedger, AttemptLedger> {
  @Override
  public AccessRequest access(Work work, DecideCost command) {
    return AccessRequest.of("DecideCost", command.of());
  }

  @Override
  public AttemptLedger find(Work work, DecideCost command) {
    work.session().lock(command.of().student());
    return work.session().attempts().ledger(command.of());
  }

  @Override
  public Optional<AttemptLedger> already(DecideCost command, AttemptLedger found) {
    return found.facts().stream()
        .filter(Fact.CostDecided.class::isInstance)
        .map(Fact.CostDecided.class::cast)
        .filter(decided -> decided.target().equals(command.attempt()))
        .reduce((earlier, later) -> later)
        .filter(latest -> latest.cost() == command.cost())
        .map(latest -> found);
  }

  /** What the regulation counts is given back by its rule for excuses only. */
  @Override
  public Decision decide(Work work, DecideCost command, AttemptLedger found) {
    Considerations considerations = new Considerations();
    if (found.attempt(command.attempt()).isEmpty()) {
      considerations.refuse(
          Reason.of("UNKNOWN_ATTEMPT").putFacts("id", command.attempt().value()).build());
    }
    if (command.cost() == AttemptCost.DECISION) {
      considerations.refuse(Reason.of("COST_NOT_DECIDED").build());
    }
    Decision decision = considerations.decide();
    return decision.isAllowed() && command.cost() == AttemptCost.FREE
        ? work.takenByActor(
            Pending.RESTORE, Excuses.restore(work, command.of(), command.attempt()), command.of())
        : decision;
  }

  @Override
  public AttemptLedger save(Work work, DecideCost command, AttemptLedger found) {
    AttemptEntries.append(
        work,
        command.of(),
        new Fact.CostDecided(work.today(), command.attempt(), command.cost()),
        command.reason());
    work.did("cost decided", command.attempt());
    return work.session().attempts().ledger(command.of());
  }

  @Override
  public AttemptLedger again(Work work, DecideCost command, Before before) {
    return work.session().attempts().ledger(command.of());
  }
}
