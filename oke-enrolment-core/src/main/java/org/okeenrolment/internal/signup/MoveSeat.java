package org.okeenrolment.internal.signup;

import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sittings;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;
import org.okeenrolment.signup.Withdrawal;

/**
 * Moves a sign-up: the rules of signing up hold as if the old seat were not there, and for the
 * student those of withdrawing from it.
 */
final class MoveSeat implements Handler<MoveSignUp, MoveSeat.Found, Participation> {
  record Found(Participation old, Withdrawal withdrawal, SignUpSituation next) {}

  @Override
  public AccessRequest access(Work work, MoveSignUp command) {
    return AccessRequest.of(
        command.beyondCapacity().isPresent() ? AccessRequest.BEYOND_CAPACITY : "MoveSignUp",
        work.participation(command.participation()).of());
  }

  @Override
  public Found find(Work work, MoveSignUp command) {
    Participation old = work.lockedParticipation(command.participation());
    SignUpVariant variant = Situations.variant(command.actor());
    return new Found(
        old,
        CancelSeat.withdrawal(work, command.actor(), old),
        new Situations(work, work.enrolment(old.enrolment()))
            .of(work.sitting(command.sitting()), variant)
            .beyondCapacity(command.beyondCapacity())
            .withOutsideWindow(command.reason())
            .without(old));
  }

  @Override
  public Optional<Participation> already(MoveSignUp command, Found found) {
    Participation old = found.old();
    return (old.isSignedUp() ? Stream.of(old) : movedTo(found))
        .filter(seat -> seat.sitting().equals(command.sitting()))
        .findFirst();
  }

  /** Where the student sits now, when the sign-up was moved before. */
  private static Stream<Participation> movedTo(Found found) {
    return found.next().signedUp().stream()
        .filter(any -> found.old().state() == ParticipationState.CANCELLED)
        .filter(seat -> seat.enrolment().equals(found.old().enrolment()));
  }

  @Override
  public Decision decide(Work work, MoveSignUp command, Found found) {
    Considerations both = new Considerations();
    both.include(leaving(found.old(), found.withdrawal()));
    both.include(SignUpRules.decide(found.next()));
    return both.decide();
  }

  /** Decides whether a seat may be left for another one. */
  static Decision leaving(Work work, Participation old) {
    return leaving(old, CancelSeat.withdrawal(work, work.actor(), old));
  }

  private static Decision leaving(Participation old, Withdrawal withdrawal) {
    Considerations found = new Considerations();
    if (!old.isSignedUp()) {
      found.refuse(Reason.of("NOT_SIGNED_UP").putFacts("participation", old.id().value()).build());
    }
    if (withdrawal.outcome().filter(AttemptOutcome.WITHDRAWN_LATE::equals).isPresent()) {
      found.refuse(Reason.of("MOVE_COSTS_ATTEMPT").build());
    }
    return found.include(withdrawal.decision()).decide();
  }

  /**
   * Seats are touched in the order of their sittings, so that two moves never wait for each other.
   */
  @Override
  public Decision claim(Work work, MoveSignUp command, Found found) {
    Sittings sittings = work.session().sittings();
    StudentId student = found.old().of().student();
    boolean oldFirst = found.old().sitting().compareTo(command.sitting()) < 0;
    if (oldFirst) {
      sittings.release(found.old().sitting(), student);
    }
    Decision claimed = Seats.seat(work, found.next());
    if (oldFirst && !claimed.isAllowed()) {
      sittings.claim(found.old().sitting(), student, found.old().pool());
    }
    return claimed;
  }

  @Override
  public Participation save(Work work, MoveSignUp command, Found found) {
    Seats.giveBack(work, found.old());
    return Seats.take(work, found.next());
  }

  @Override
  public Participation again(Work work, MoveSignUp command, Before before) {
    return Seats.again(work, before);
  }
}
