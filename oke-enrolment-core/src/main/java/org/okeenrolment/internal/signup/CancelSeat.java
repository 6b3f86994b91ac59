package org.okeenrolment.internal.signup;

import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.AttemptEntries;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.Withdrawal;

/**
 * Cancels a sign-up: the student by the terms of the regulation, staff until the sitting starts,
 * the exam office at any time.
 */
final class CancelSeat implements Handler<CancelSignUp, CancelSeat.Found, Participation> {
  record Found(Participation participation, Withdrawal withdrawal) {}

  @Override
  public AccessRequest access(Work work, CancelSignUp command) {
    return AccessRequest.of("CancelSignUp", work.participation(command.participation()).of());
  }

  @Override
  public Found find(Work work, CancelSignUp command) {
    Participation found = work.lockedParticipation(command.participation());
    return new Found(found, withdrawal(work, command.actor(), found));
  }

  /** Answers what binds whoever gives a seat back; nothing binds who only waits for one. */
  static Withdrawal withdrawal(Work work, Actor actor, Participation found) {
    if (!found.isSignedUp() || work.holds(Role.EXAM_OFFICE, found.of())) {
      return Withdrawal.unbound();
    }
    return actor.role().equals(Role.STUDENT)
        ? SignUpRules.withdrawal(
            new Situations(work, work.enrolment(found.enrolment()))
                .of(work.sitting(found.sitting()), found.variant()))
        : SignUpRules.withdrawal(found, work.now());
  }

  @Override
  public Optional<Participation> already(CancelSignUp command, Found found) {
    return Optional.of(found.participation())
        .filter(one -> one.state() == ParticipationState.CANCELLED);
  }

  @Override
  public Decision decide(Work work, CancelSignUp command, Found found) {
    return found.participation().isToCome()
        ? found.withdrawal().decision()
        : Decision.refused(
            Reason.of("ATTEMPT_BOOKED")
                .putFacts("participation", found.participation().id().value())
                .build());
  }

  @Override
  public Participation save(Work work, CancelSignUp command, Found found) {
    found
        .withdrawal()
        .outcome()
        .filter(AttemptOutcome.WITHDRAWN_LATE::equals)
        .ifPresent(late -> bookAttempt(work, found.participation(), late));
    return Seats.giveBack(work, found.participation());
  }

  @Override
  public Participation again(Work work, CancelSignUp command, Before before) {
    return work.participation(command.participation());
  }

  private static void bookAttempt(Work work, Participation participation, AttemptOutcome late) {
    Regulation regulation = work.regulation(work.enrolment(participation.enrolment()));
    AttemptEntries.append(
        work, participation, AttemptEntries.of(work, participation, regulation, late));
  }
}
