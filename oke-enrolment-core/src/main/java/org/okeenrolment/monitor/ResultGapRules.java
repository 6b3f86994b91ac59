package org.okeenrolment.monitor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.monitor.ResultGap.Cause;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;

/**
 * The rules of what a result waits for (ontbrekend resultaat), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ResultGapRules {
  private ResultGapRules() {}

  /**
   * What is known of an enrolment (stand van een inschrijving).
   *
   * <p>Immutable and thread-safe.
   *
   * @param enrolment the enrolment
   * @param ready whether the Go is there that the regulation asks for
   * @param seats its sign-ups, in the order in which they were made
   * @param now the moment for which is asked
   */
  public record Situation(Enrolment enrolment, boolean ready, List<Seat> seats, Instant now) {
    /** Takes a copy of the list. */
    public Situation {
      seats = List.copyOf(seats);
    }
  }

  /**
   * What is known of one sign-up (stand van een deelname).
   *
   * <p>Immutable and thread-safe.
   *
   * @param participation the sign-up
   * @param history its results, in order
   * @param delivery how far the message with its result is
   */
  public record Seat(Participation participation, List<ResultEntry> history, Delivery delivery) {
    /** Takes a copy of the list. */
    public Seat {
      history = List.copyOf(history);
    }

    private boolean isScored() {
      return ResultRules.latestScored(history).isPresent();
    }

    private boolean isLive() {
      return participation.hasSeat() || isScored();
    }

    private Instant start() {
      return participation.moment().start();
    }
  }

  /** How far a message is (stand van de verzending). Immutable and thread-safe. */
  public enum Delivery {
    /** It waits to be sent (wacht). */
    WAITS,
    /** The partner refused it, and it is parked (geweigerd). */
    REFUSED,
    /** It was sent, or there is nobody to send it to (verzonden). */
    DONE
  }

  /**
   * Answers the first cause that holds, in the order of the process, for the latest sign-up that
   * was not cancelled, or that got a result all the same. An earlier attempt with a result does not
   * hide that the latest has none; an enrolment that ended is asked no further unless it has a
   * result.
   *
   * @param found what is known of the enrolment
   */
  public static ResultGap gap(Situation found) {
    Optional<Seat> latest =
        found.seats().stream().filter(Seat::isLive).max(Comparator.comparing(Seat::start));
    Optional<Cause> ended = ended(found.enrolment().state());
    if (ended.isPresent() && latest.filter(Seat::isScored).isEmpty()) {
      return gap(ended.get(), found.enrolment().id());
    }
    return latest
        .map(seat -> gap(seat, found))
        .orElseGet(
            () -> gap(found.ready() ? Cause.NOT_PLANNED : Cause.NOT_READY, found.enrolment().id()));
  }

  private static Optional<Cause> ended(EnrolmentState state) {
    return switch (state) {
      case WITHDRAWN -> Optional.of(Cause.WITHDRAWN);
      case EXEMPTED -> Optional.of(Cause.EXEMPTED);
      case CLOSED -> Optional.of(Cause.CARRIED_OVER);
      case OPEN, COMPLETED -> Optional.empty();
    };
  }

  private static ResultGap gap(Seat seat, Situation found) {
    Participation participation = seat.participation();
    Optional<Measurement> counting =
        ResultRules.counting(seat.history()).map(ResultEntry::measurement);
    Optional<AttemptOutcome> outcome = counting.flatMap(ResultRules::outcome);
    if (!seat.isScored() && outcome.isEmpty()) {
      return found.now().isBefore(participation.moment().end())
          ? gap(Cause.SITTING_TO_COME, participation.sitting())
          : gap(Cause.ATTENDANCE_MISSING, participation.id());
    }
    if (!seat.isScored()) {
      boolean sat = outcome.filter(AttemptOutcome.SAT::equals).isPresent();
      return gap(sat ? Cause.MARKING : Cause.ABSENT, participation.id());
    }
    if (counting.filter(Measurement::established).isEmpty()) {
      return gap(Cause.NOT_ESTABLISHED, participation.id());
    }
    Optional<PartnerId> partner = found.enrolment().partner().map(PartnerReference::partner);
    return switch (seat.delivery()) {
      case WAITS -> new ResultGap(Cause.NOT_DELIVERED, participation.id(), partner);
      case REFUSED -> new ResultGap(Cause.DELIVERY_REFUSED, participation.id(), partner);
      case DONE -> gap(Cause.NONE, participation.id());
    };
  }

  private static ResultGap gap(Cause cause, Id object) {
    return new ResultGap(cause, object, Optional.empty());
  }
}
