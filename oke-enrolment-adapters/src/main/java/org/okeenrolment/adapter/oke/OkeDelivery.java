package org.okeenrolment.adapter.oke;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.LeasedEntry;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: each change is leased, rendered as it is at that moment, sent, and taken out
 * once the partner has it.
 *
 * <p>At least once, and in order within a sitting and within an enrolment. A partner who does not
 * answer, or asks to wait, is left alone for a time, and with the tenth try of a message the exam
 * office is told; what he refuses is parked with a finding for the exam office, until {@link
 * org.okeenrolment.monitor.SendAgain} or a newer change. A cancellation of something that the
 * partner was never told is not sent.
 *
 * <p>Thread-safe: threads and processes deliver at the same time, each message by one of them. What
 * a process leased that went down is sent by another one once the lease has run out.
 */
public final class OkeDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(OkeDelivery.class);
  private static final int TRIES_IN_SILENCE = 10;
  private static final Actor DELIVERY = new Actor("oke-delivery", Role.SYSTEM);

  private final OkeDeliverySetup setup;
  private final Map<PartnerId, Instant> away = new ConcurrentHashMap<>();

  /**
   * Makes a delivery.
   *
   * @param setup what it needs
   */
  public OkeDelivery(OkeDeliverySetup setup) {
    this.setup = setup;
  }

  /**
   * Sends everything that may be sent now, in the thread of the caller, and answers how many
   * requests that were. It ends when nothing is left to do now, and soon after its thread is
   * interrupted.
   *
   * @throws EnrolmentException when the store fails; what was not sent is sent the next time
   */
  public int deliver() {
    int sent = 0;
    List<LeasedEntry> batch = claim();
    while (!batch.isEmpty()) {
      sent += batch.stream().mapToInt(this::deliver).sum();
      batch = claim();
    }
    return sent;
  }

  private List<LeasedEntry> claim() {
    if (Thread.currentThread().isInterrupted()) {
      return List.of();
    }
    Instant now = setup.clock().instant();
    OutboxClaim claim =
        OutboxClaim.builder()
            .lease(setup.ids().next())
            .now(now)
            .until(now.plus(setup.lease()))
            .limit(setup.batch())
            .except(away(now))
            .build();
    return setup.store().inTransaction(session -> session.outbox().claim(claim));
  }

  private Set<PartnerId> away(Instant now) {
    away.values().removeIf(until -> !until.isAfter(now));
    return away.keySet().stream().collect(Collectors.toSet());
  }

  private int deliver(LeasedEntry leased) {
    if (isTooLate(leased) || away.containsKey(leased.entry().partner())) {
      end(leased, new LeaseEnd.Released());
      return 0;
    }
    Optional<OkeRequest> request;
    try {
      request =
          setup.store().inTransaction(session -> setup.outbound().render(session, leased.entry()));
    } catch (RetryableException conflict) {
      postpone(leased, "not rendered", Optional.empty());
      return 0;
    } catch (EnrolmentException broken) {
      park(leased, "not rendered", String.valueOf(broken.getMessage()));
      return 0;
    }
    return deliver(leased, request.filter(one -> leased.told() || !isCancellation(leased, one)));
  }

  private boolean isTooLate(LeasedEntry leased) {
    Instant latest = leased.until().minus(setup.lease().dividedBy(2));
    return Thread.currentThread().isInterrupted() || !setup.clock().instant().isBefore(latest);
  }

  private int deliver(LeasedEntry leased, Optional<OkeRequest> request) {
    if (request.isEmpty()) {
      forget(leased);
      return 0;
    }
    send(leased, request.get());
    return 1;
  }

  /** Takes out what was not sent: the partner knows of it no more than before. */
  private void forget(LeasedEntry leased) {
    setup
        .store()
        .inTransaction(
            session -> {
              session.outbox().end(leased, new LeaseEnd.Released());
              session.outbox().discard(leased.entry());
              return true;
            });
  }

  private void send(LeasedEntry leased, OkeRequest request) {
    OkeResponse response;
    try {
      response = setup.transport().apply(request);
    } catch (RetryableException later) {
      noAnswer(leased, later, later.notBefore());
      return;
    } catch (EnrolmentException useless) {
      park(leased, name(useless), String.valueOf(useless.getMessage()));
      return;
    } catch (RuntimeException broken) {
      noAnswer(leased, broken, Optional.empty());
      return;
    }
    answered(leased, request, response);
  }

  private void noAnswer(LeasedEntry leased, RuntimeException broken, Optional<Instant> notBefore) {
    LOG.debug("Entry {} was not answered.", leased.entry().id(), broken);
    leaveAlone(leased, postpone(leased, name(broken), notBefore));
  }

  private static String name(RuntimeException broken) {
    return broken.getClass().getSimpleName();
  }

  private void answered(LeasedEntry leased, OkeRequest request, OkeResponse response) {
    Verdict verdict = Verdict.of(response.status(), isCancellation(leased, request));
    String status = Integer.toString(response.status());
    switch (verdict) {
      case DONE -> end(leased, new LeaseEnd.Delivered());
      case UNKNOWN_THERE -> {
        report("CANCELLED_UNKNOWN_THERE", leased, said(request, response));
        end(leased, new LeaseEnd.Delivered());
      }
      case MESSAGE_LATER -> postpone(leased, status, told(response));
      case PARTNER_LATER -> leaveAlone(leased, postpone(leased, status, told(response)));
      case REFUSED -> park(leased, status, said(request, response));
    }
  }

  /** A partner who wants a break of more than a day is asked again after a day. */
  private Optional<Instant> told(OkeResponse response) {
    return response
        .retryAfter()
        .map(wait -> wait.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : wait)
        .map(setup.clock().instant()::plus);
  }

  private static String said(OkeRequest request, OkeResponse response) {
    return "%s answered %s %s with %d: %s"
        .formatted(
            request.partner(),
            request.method(),
            request.path(),
            response.status(),
            response.problem().map(p -> p.title() + ". " + p.detail()).orElse(""));
  }

  /** Flow 2 knows PATCH for cancellations alone. */
  private static boolean isCancellation(LeasedEntry leased, OkeRequest request) {
    return leased.entry().change() != OutboxEntry.Change.RESULT && request.method().equals("PATCH");
  }

  private void leaveAlone(LeasedEntry leased, Instant until) {
    away.merge(leased.entry().partner(), until, (one, other) -> one.isAfter(other) ? one : other);
  }

  private Instant postpone(LeasedEntry leased, String answer, Optional<Instant> told) {
    Instant until = told.orElseGet(() -> setup.clock().instant().plus(pause(leased)));
    LOG.warn(
        "Entry {} for {} is tried again at {}: {}.",
        leased.entry().id(),
        leased.entry().partner(),
        until,
        answer);
    if (leased.tries() == TRIES_IN_SILENCE) {
      report("DELIVERY_DELAYED", leased, delayed(leased, answer));
    }
    end(leased, new LeaseEnd.Postponed(until, answer));
    return until;
  }

  private static String delayed(LeasedEntry leased, String answer) {
    return "%s was asked %d times, and the last answer is: %s. It goes on by itself."
        .formatted(leased.entry().partner(), leased.tries(), answer);
  }

  private Duration pause(LeasedEntry leased) {
    synchronized (setup.random()) {
      return setup.backOff().pause(leased.tries(), setup.random());
    }
  }

  /** The finding comes first: whoever goes down in between rather reports twice than never. */
  private void park(LeasedEntry leased, String answer, String detail) {
    report(Finding.DELIVERY_REFUSED, leased, detail);
    end(leased, new LeaseEnd.Parked(answer));
  }

  private void end(LeasedEntry leased, LeaseEnd end) {
    setup
        .store()
        .inTransaction(
            session -> {
              session.outbox().end(leased, end);
              return true;
            });
  }

  private void report(String type, LeasedEntry leased, String detail) {
    setup
        .exams()
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(DELIVERY)
                .type(type)
                .object(leased.entry().change().object())
                .id(leased.entry().object().value())
                .detail(detail)
                .build());
  }
}
