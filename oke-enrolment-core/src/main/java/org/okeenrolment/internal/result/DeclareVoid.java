package org.okeenrolment.internal.result;

import java.util.Optional;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.VoidAttempt;

/** Declares the attempt of a participation void. */
final class DeclareVoid implements Handler<VoidAttempt, Booking, AttemptLedger> {
  @Override
  public AccessRequest access(Work work, VoidAttempt command) {
    return AccessRequest.of("VoidAttempt", work.participation(command.participation()).of());
  }

  @Override
  public Booking find(Work work, VoidAttempt command) {
    return new Booking(work, work.lockedParticipation(command.participation()));
  }

  @Override
  public Optional<AttemptLedger> already(VoidAttempt command, Booking found) {
    return found
        .attempt()
        .filter(made -> made.outcome().equals(command.outcome()))
        .map(made -> found.ledger());
  }

  @Override
  public Decision decide(Work work, VoidAttempt command, Booking found) {
    return found.attempt().isPresent()
        ? Decision.allowed()
        : Decision.refused(
            Reason.of("UNKNOWN_ATTEMPT").putFacts("id", command.participation().value()).build());
  }

  @Override
  public AttemptLedger save(Work work, VoidAttempt command, Booking found) {
    return found.declareVoid(command.outcome(), command.reason());
  }

  @Override
  public AttemptLedger again(Work work, VoidAttempt command, Before before) {
    return work.session().attempts().ledger(work.participation(command.participation()).of());
  }
}
