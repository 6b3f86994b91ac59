package org.okeenrolment.internal.monitor;

import java.util.Optional;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Queues once more what a partner refused. */
final class Send implements Handler<SendAgain, Send.Found, Finding> {
  record Found(Finding finding, Optional<Message> message) {}

  /** What is to be sent, and to whom. */
  record Message(PartnerId to, OutboxEntry.Change change, Id object) {}

  @Override
  public AccessRequest access(Work work, SendAgain command) {
    return AccessRequest.of("SendAgain");
  }

  @Override
  public Found find(Work work, SendAgain command) {
    Finding finding = work.finding(command.finding());
    return new Found(
        finding,
        finding.type().equals(Finding.DELIVERY_REFUSED)
            ? message(work, finding)
            : Optional.empty());
  }

  private static Optional<Message> message(Work work, Finding finding) {
    return switch (finding.object()) {
      case "sitting" -> {
        SittingId id = new SittingId(finding.objectId());
        yield work.supplier(work.sitting(id))
            .map(to -> new Message(to, OutboxEntry.Change.SITTING, id));
      }
      case "participation" -> {
        Participation seat = work.participation(new ParticipationId(finding.objectId()));
        yield work.supplier(work.sitting(seat.sitting()))
            .map(to -> new Message(to, OutboxEntry.Change.PARTICIPATION, seat.id()));
      }
      case ResultGaps.RESULT -> {
        Participation seat = work.participation(new ParticipationId(finding.objectId()));
        yield work.enrolment(seat.enrolment())
            .partner()
            .map(known -> new Message(known.partner(), OutboxEntry.Change.RESULT, seat.id()));
      }
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Finding> already(SendAgain command, Found found) {
    return Settle.settled(found.finding(), Settlement.Kind.REPAIRED);
  }

  @Override
  public Decision decide(Work work, SendAgain command, Found found) {
    return found.message().isPresent()
        ? Decision.allowed()
        : Decision.refused(
            Reason.of("NOTHING_TO_SEND").putFacts("finding", found.finding().id().value()).build());
  }

  @Override
  public Finding save(Work work, SendAgain command, Found found) {
    Message message = found.message().orElseThrow();
    work.tell(message.to(), message.change(), message.object());
    return Settle.settle(work, found.finding(), Settlement.Kind.REPAIRED, command.reason());
  }

  @Override
  public Finding again(Work work, SendAgain command, Before before) {
    return work.finding(command.finding());
  }
}
