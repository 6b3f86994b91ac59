package org.okeenrolment.internal.monitor;

import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;

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
    return settled(found, command.kind());
  }

  static Optional<Finding> settled(Finding found, Settlement.Kind kind) {
    return Optional.of(found).filter(one -> one.settled().filter(kind::equals).isPresent());
  }

  @Override
  public Decision decide(Work work, SettleFinding command, Finding found) {
    return Decision.allowed();
  }

  @Override
  public Finding save(Work work, SettleFinding command, Finding found) {
    giveUp(work, found);
    return settle(work, found, command.kind(), command.reason());
  }

  @Override
  public Finding again(Work work, SettleFinding command, Before before) {
    return work.finding(command.finding());
  }

  /** What a partner refused is not sent any more, once somebody has dealt with it otherwise. */
  private static void giveUp(Work work, Finding refused) {
    if (refused.type().equals(Finding.DELIVERY_REFUSED)) {
      Stream.of(OutboxEntry.Change.values())
          .filter(change -> change.object().equals(refused.object()))
          .flatMap(change -> work.session().outbox().queued(change.id(refused.objectId())).stream())
          .filter(QueuedEntry::isParked)
          .map(QueuedEntry::entry)
          .filter(entry -> entry.change().object().equals(refused.object()))
          .forEach(work.session().outbox()::discard);
    }
  }

  static Finding settle(Work work, Finding found, Settlement.Kind kind, String reason) {
    work.session().journal().settle(found.id(), new Settlement(kind, reason, work.recorded()));
    work.did("finding settled", found.id());
    return work.finding(found.id());
  }
}
