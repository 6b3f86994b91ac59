package org.okeenrolment.adapter.oke;

import java.util.Optional;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/**
 * The sending side of a planning system (TPL): renders changes of the outbox as the messages of
 * flow 2 (to the exam supplier) and flow 5 (to the registration system), in the state of the
 * moment.
 *
 * <p>Thread-safe.
 */
public final class OkeOutbound {
  private final SittingMessages sittings;
  private final ResultMessages results;

  /**
   * Makes a sender.
   *
   * @param setup from where the messages are written
   */
  public OkeOutbound(OkeOutboundSetup setup) {
    this.sittings = new SittingMessages(setup);
    this.results = new ResultMessages(setup);
  }

  /**
   * Renders a change as a request; empty when there is nothing to tell.
   *
   * @param session a transaction of the store
   * @param entry the change
   * @throws EnrolmentException when something is missing of which the message is made
   */
  public Optional<OkeRequest> render(Session session, OutboxEntry entry) {
    return switch (entry.change()) {
      case SITTING -> Optional.of(sittings.sitting(session, entry));
      case PARTICIPATION -> sittings.participation(session, entry);
      case STAFF -> sittings.staff(session, entry);
      case RESULT -> results.result(session, entry);
    };
  }

  static Participation participation(Session session, OutboxEntry entry) {
    return session
        .participations()
        .find(new ParticipationId(entry.object().value()))
        .orElseThrow(() -> missing("participation", entry.object()));
  }

  /** What is missing of an object is named by that, never by the person. */
  static EnrolmentException missing(String kind, Object of) {
    return new EnrolmentException(
        "The %s of (%s) is not in the store.%nMaybe it was erased before its changes were sent."
            .formatted(kind, of),
        null);
  }
}
