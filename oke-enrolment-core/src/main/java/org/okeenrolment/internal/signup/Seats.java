package org.okeenrolment.internal.signup;

import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Occupancy;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** Takes seats and gives them back. */
public final class Seats {
  private static final String TAKEN = "signed up";
  private static final String CANCELLED = "sign-up cancelled";
  private static final String WAITS_NO_LONGER = "waits no longer";

  private Seats() {}

  /** Claims the seat of a situation in which the rules say yes, for who waits for it. */
  static Decision claim(Work work, SignUpSituation situation) {
    Sitting sitting = situation.sitting();
    StudentId student = situation.enrolment().of().student();
    return decision(
        work, situation, work.session().sittings().claim(sitting.id(), student, situation.pool()));
  }

  /** Claims the seat of a situation in which the rules say yes, and saves the sign-up. */
  static Decision seat(Work work, SignUpSituation situation) {
    return decision(work, situation, work.session().seat(participation(work, situation)));
  }

  private static Decision decision(Work work, SignUpSituation situation, SeatClaim claim) {
    Sitting sitting = situation.sitting();
    return switch (claim) {
      case CLAIMED -> claimed(work, sitting);
      case FULL -> Decision.refused(SignUpRules.sittingFull(sitting, situation.pool()));
      case NOT_OPEN -> Decision.refused(SignUpRules.sittingClosed(sitting));
      case ALREADY_THERE -> Decision.refused(SignUpRules.seatTaken(sitting));
    };
  }

  /** Nobody can move a sitting any more on which a seat is claimed: it must not have been moved. */
  private static Decision claimed(Work work, Sitting sitting) {
    if (!work.sitting(sitting.id()).moment().equals(sitting.moment())) {
      throw new StaleWriteException(sitting.id(), sitting.revision());
    }
    return Decision.allowed();
  }

  /**
   * Answers the sign-up that was seated, and queues it for the supplier; whoever waited for it
   * waits no longer.
   */
  static Participation take(Work work, SignUpSituation situation) {
    Participation seated =
        work.signedUp(situation.enrolment().of()).stream()
            .filter(one -> one.sitting().equals(situation.sitting().id()))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    tellOfSeat(work, situation, seated);
    waiting(work, situation).forEach(one -> giveBack(work, one));
    return seated;
  }

  /** Answers the waiting place of the student for the sitting. */
  static Stream<Participation> waiting(Work work, SignUpSituation situation) {
    return work.session().participations().ofStudent(situation.enrolment().of().student()).stream()
        .filter(Participation::isWaiting)
        .filter(one -> one.sitting().equals(situation.sitting().id()));
  }

  /** Makes a sign-up of a waiting place whose seat is claimed. */
  static void promote(Work work, SignUpSituation situation, Participation waiting) {
    tellOfSeat(
        work,
        situation,
        work.session()
            .participations()
            .save(
                waiting
                    .withState(ParticipationState.SIGNED_UP)
                    .withMoment(situation.moment())
                    .withPool(situation.pool())
                    .withRecorded(work.recorded())));
  }

  /** Answers the sign-up whose seat was taken before. */
  static Participation again(Work work, Before before) {
    return work.participation(before.did(ParticipationId.class, TAKEN).findFirst().orElseThrow());
  }

  /** Answers the sign-ups and waiting places that were given back before. */
  public static Stream<Participation> givenBack(Work work, Before before) {
    return before.did(ParticipationId.class, CANCELLED, WAITS_NO_LONGER).map(work::participation);
  }

  static Participation participation(Work work, SignUpSituation situation) {
    return Participation.builder()
        .id(new ParticipationId(work.newId()))
        .enrolment(situation.enrolment().id())
        .of(situation.enrolment().of())
        .sitting(situation.sitting().id())
        .moment(situation.moment())
        .variant(situation.variant())
        .pool(situation.pool())
        .recorded(work.recorded())
        .build();
  }

  private static void tellOfSeat(
      Work work, SignUpSituation situation, Participation participation) {
    work.did(TAKEN, participation.id());
    new Occupancy(work, situation.sitting()).reportLonger(situation.moment());
    if (situation.pool() == SeatPool.BEYOND_CAPACITY) {
      Sitting full = situation.sitting();
      work.report(
          "SEAT_BEYOND_CAPACITY",
          full.id(),
          "%d students have one of the %d seats."
              .formatted(
                  work.session().sittings().seatsTaken(full.id()).regular(), full.capacity()));
    }
    work.messages()
        .toSupplier(situation.sitting(), OutboxEntry.Change.PARTICIPATION, participation.id());
  }

  /**
   * Cancels a sign-up, frees its seat and queues the cancellation for the supplier; who waits has
   * no seat, and no supplier knows him.
   */
  public static Participation giveBack(Work work, Participation participation) {
    Participation cancelled =
        work.session()
            .participations()
            .save(
                participation
                    .withState(ParticipationState.CANCELLED)
                    .withRecorded(work.recorded()));
    if (!participation.hasSeat()) {
      work.did(WAITS_NO_LONGER, participation.id());
      return cancelled;
    }
    work.did(CANCELLED, participation.id());
    work.session().sittings().release(participation.sitting(), participation.of().student());
    work.messages()
        .toSupplier(
            work.sitting(participation.sitting()),
            OutboxEntry.Change.PARTICIPATION,
            participation.id());
    return cancelled;
  }
}
