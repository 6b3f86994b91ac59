package org.okeenrolment.internal.monitor;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.port.AccessRequest;

/** Adds what somebody did about a finding. */
final class Settle implements Handler<SettleFinding, Finding, Finding> {
  @Override
  public AccessRequest access(Work work, SettleFinding command) {
    return AccessRequest.of("SettleFinding");
  }

  @Override
  public Finding find(Work work, SettleFinding command) {
    return work.finding(command.finding());
  }

  /** Unchanged when it was settled so last, by whomever. */
  @Override
  public Optional<Finding> already(SettleFinding command, Finding found) {
    return Optional.of(found)
        .filter(finding -> finding.settled().filter(command.kind()::equals).isPresent());
  }

  @Override
  public Decision decide(Work work, SettleFinding command, Finding found) {
    return Decision.allowed();
  }

  @Override
  public Finding save(Work work, SettleFinding command, Finding found) {
    Settlement settlement = new Settlement(command.kind(), command.reason(), work.recorded());
    work.session().journal().settle(found.id(), settlement);
    work.did("finding settled", found.id());
    return work.finding(found.id());
  }
}
