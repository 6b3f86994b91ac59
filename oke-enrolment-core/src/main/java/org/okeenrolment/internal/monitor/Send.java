package org.okeenrolment.internal.monitor;

import java.util.Optional;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Queues once more what a partner refused. */
final class Send implements Handler<SendAgain, Send.Found, Finding> {
  record Found(Finding finding, Optional<Message> message) {}

  /** What is to be sent. */
  interface Message {
    void queue(Work work);
  }

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
        Sitting sitting = work.sitting(new SittingId(finding.objectId()));
        yield toSupplier(work, sitting, OutboxEntry.Change.SITTING, sitting.id());
      }
      case "participation" -> {
        Participation seat = participation(work, finding);
        yield toSupplier(
            work, work.sitting(seat.sitting()), OutboxEntry.Change.PARTICIPATION, seat.id());
      }
      case "staff" -> staff(work, new StaffRoleId(finding.objectId()));
      case ResultGaps.RESULT -> {
        Participation seat = participation(work, finding);
        yield work.enrolment(seat.enrolment())
            .partner()
            .map(any -> one -> one.messages().toRegistration(seat));
      }
      default -> Optional.empty();
    };
  }

  /**
   * Where it waits no more, nobody knows of which sitting it was: then there is nothing to send.
   */
  private static Optional<Message> staff(Work work, StaffRoleId role) {
    return work.session().outbox().queued(role).stream()
        .findFirst()
        .map(queued -> work.sitting((SittingId) queued.entry().lane()))
        .flatMap(sitting -> toSupplier(work, sitting, OutboxEntry.Change.STAFF, role));
  }

  private static Participation participation(Work work, Finding finding) {
    return work.participation(new ParticipationId(finding.objectId()));
  }

  private static Optional<Message> toSupplier(
      Work work, Sitting sitting, OutboxEntry.Change change, Id object) {
    return work.messages()
        .supplier(sitting)
        .map(any -> one -> one.messages().toSupplier(sitting, change, object));
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
    found.message().orElseThrow().queue(work);
    return Settle.settle(work, found.finding(), Settlement.Kind.REPAIRED, command.reason());
  }

  @Override
  public Finding again(Work work, SendAgain command, Before before) {
    return work.finding(command.finding());
  }
}
