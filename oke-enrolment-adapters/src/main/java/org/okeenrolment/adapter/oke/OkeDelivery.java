package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.Store;

/**
 * Empties the outbox: each change is rendered, sent, and taken out once the partner has answered.
 *
 * <p>At least once, in the order of the outbox. What a partner refuses is taken out as well, with a
 * finding for the exam office, so that it does not hold up what comes after it. One delivery at a
 * time.
 */
public final class OkeDelivery {
  private static final int BATCH = 200;
  private static final Actor DELIVERY = new Actor("oke-delivery", Role.SYSTEM);

  private final ExamEnrolment exams;
  private final Store store;
  private final OkeOutbound outbound;
  private final Function<OkeRequest, OkeResponse> transport;

  /**
   * Makes a delivery.
   *
   * @param exams where findings are reported
   * @param store the store with the outbox
   * @param outbound renders the messages
   * @param transport sends a request to its partner and answers the response; an exception stops
   *     the delivery, and the entry is kept for the next one
   */
  public OkeDelivery(
      ExamEnrolment exams,
      Store store,
      OkeOutbound outbound,
      Function<OkeRequest, OkeResponse> transport) {
    this.exams = exams;
    this.store = store;
    this.outbound = outbound;
    this.transport = transport;
  }

  /** Sends everything that waits and answers how many requests that were. */
  public int deliverAll() {
    int sent = 0;
    List<OutboxEntry> waiting = pending();
    while (!waiting.isEmpty()) {
      sent += deliver(waiting);
      waiting = pending();
    }
    return sent;
  }

  private List<OutboxEntry> pending() {
    return store.inTransaction(session -> session.outbox().pending(BATCH));
  }

  /**
   * Sends a batch; when the transport breaks off, what was sent before is taken out all the same.
   */
  private int deliver(List<OutboxEntry> batch) {
    List<OutboxEntry> done = new ArrayList<>();
    int sent = 0;
    try {
      for (OutboxEntry entry : batch) {
        Optional<OkeRequest> request =
            store.inTransaction(session -> outbound.render(session, entry));
        request.ifPresent(one -> send(one, entry));
        sent += request.isPresent() ? 1 : 0;
        done.add(entry);
      }
    } finally {
      takeOut(done);
    }
    return sent;
  }

  private void takeOut(List<OutboxEntry> done) {
    store.inTransaction(
        session -> {
          done.forEach(session.outbox()::delivered);
          return true;
        });
  }

  private void send(OkeRequest request, OutboxEntry entry) {
    OkeResponse response = transport.apply(request);
    if (!response.isSuccess()) {
      exams
          .monitor()
          .report(
              ReportFinding.builder()
                  .actor(DELIVERY)
                  .type(Finding.DELIVERY_REFUSED)
                  .object(entry.change().name().toLowerCase(Locale.ROOT))
                  .id(entry.object().value())
                  .detail(
                      "%s answered %s %s with %d: %s"
                          .formatted(
                              request.partner(),
                              request.method(),
                              request.path(),
                              response.status(),
                              response
                                  .problem()
                                  .map(p -> p.title() + ". " + p.detail())
                                  .orElse("")))
                  .build());
    }
  }
}
