package org.okeenrolment.internal.signup;

import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/** Takes seats and gives them back. */
public final class Seats {
  private Seats() {}

  /** Claims the seat of a situation in which the rules say yes. */
  static Decision claim(Work work, SignUpSituation situation) {
    Sitting sitting = situation.sitting();
    StudentId student = situation.enrolment().of().student();
    return switch (work.session().sittings().claim(sitting.id(), student)) {
      case CLAIMED -> Decision.allowed();
      case FULL -> Decision.refused(SignUpRules.sittingFull(sitting));
      case NOT_OPEN -> Decision.refused(SignUpRules.sittingClosed(sitting));
      case ALREADY_THERE -> Decision.refused(SignUpRules.seatTaken(sitting));
    };
  }

  /** Saves the sign-up for a claimed seat and queues it for the supplier. */
  static Participation take(Work work, SignUpSituation situation) {
    Participation participation =
        Participation.builder()
            .id(new ParticipationId(work.newId()))
            .enrolment(situation.enrolment().id())
            .of(situation.enrolment().of())
            .sitting(situation.sitting().id())
            .moment(situation.sitting().moment())
            .variant(situation.variant())
            .recorded(work.recorded())
            .build();
    work.session().participations().add(participation);
    work.did("signed up", participation.id());
    work.tellSupplier(situation.sitting(), OutboxEntry.Change.PARTICIPATION, participation.id());
    return participation;
  }

  /** Cancels a sign-up, frees its seat and queues the cancellation for the supplier. */
  public static Participation giveBack(Work work, Participation participation) {
    Participation cancelled =
        work.session()
            .participations()
            .save(
                participation
                    .withState(ParticipationState.CANCELLED)
                    .withRecorded(work.recorded()));
    work.session().sittings().release(participation.sitting(), participation.of().student());
    work.did("sign-up cancelled", participation.id());
    work.tellSupplier(
        work.sitting(participation.sitting()),
        OutboxEntry.Change.PARTICIPATION,
        participation.id());
    return cancelled;
  }
}
