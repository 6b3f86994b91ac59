package org.okeenrolment.internal.signup;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** Puts a student on the waiting list: all rules of signing up hold but for the seat. */
final class WaitForSeat implements Handler<JoinWaitingList, WaitForSeat.Found, Participation> {
  record Found(SignUpSituation situation, Optional<Participation> waiting) {}

  @Override
  public AccessRequest access(Work work, JoinWaitingList command) {
    return AccessRequest.of("JoinWaitingList", work.enrolment(command.enrolment()).of());
  }

  @Override
  public boolean asksElsewhere() {
    return true;
  }

  @Override
  public Found find(Work work, JoinWaitingList command) {
    SignUpVariant variant = Situations.variant(command.actor());
    SignUpSituation situation =
        new Situations(work, work.lockedEnrolment(command.enrolment()))
            .of(work.sitting(command.sitting()), variant)
            .withOutsideWindow(command.outsideWindow());
    return new Found(situation, Seats.waiting(work, situation).findFirst());
  }

  @Override
  public Optional<Participation> already(JoinWaitingList command, Found found) {
    return found.waiting();
  }

  @Override
  public Decision decide(Work work, JoinWaitingList command, Found found) {
    return SignUpRules.decideToWait(found.situation());
  }

  @Override
  public Participation save(Work work, JoinWaitingList command, Found found) {
    Participation waiting =
        Seats.participation(work, found.situation()).withState(ParticipationState.WAITING);
    work.session().participations().add(waiting);
    work.did("waits for a seat", waiting.id());
    return waiting;
  }

  @Override
  public Participation again(Work work, JoinWaitingList command, Before before) {
    return work.participation(before.made(ParticipationId.class));
  }
}
