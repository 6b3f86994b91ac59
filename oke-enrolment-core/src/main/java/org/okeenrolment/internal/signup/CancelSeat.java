package org.okeenrolment.internal.signup;

import java.util.Optional;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;

/** Cancels a sign-up. */
final class CancelSeat implements Handler<CancelSignUp, Participation, Participation> {
  @Override
  public AccessRequest access(Work work, CancelSignUp command) {
    return AccessRequest.of("CancelSignUp", work.participation(command.participation()).of());
  }

  @Override
  public Participation find(Work work, CancelSignUp command) {
    return work.lockedParticipation(command.participation());
  }

  @Override
  public Optional<Participation> already(CancelSignUp command, Participation found) {
    return Optional.of(found).filter(one -> one.state() == ParticipationState.CANCELLED);
  }

  @Override
  public Decision decide(Work work, CancelSignUp command, Participation found) {
    Considerations considerations = new Considerations();
    if (!found.isSignedUp()) {
      considerations.refuse(
          Reason.of("ATTEMPT_BOOKED").putFacts("participation", found.id().value()).build());
    } else if (command.actor().role().equals(Role.STUDENT)) {
      SignUpRules.theStudentMayStillCancel(
          Situations.of(
              work,
              work.enrolment(found.enrolment()),
              work.sitting(found.sitting()),
              found.variant()),
          considerations);
    }
    return considerations.decide();
  }

  @Override
  public Participation save(Work work, CancelSignUp command, Participation found) {
    return Seats.giveBack(work, found);
  }
}
