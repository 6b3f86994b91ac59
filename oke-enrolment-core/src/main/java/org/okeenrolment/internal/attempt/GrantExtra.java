package org.okeenrolment.internal.attempt;

import org.okeenrolment.attempt.AttemptFact;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Grants extra attempts. */
final class GrantExtra implements Handler<GrantExtraAttempt, Enrolment, Standing> {
  @Override
  public AccessRequest access(Work work, GrantExtraAttempt command) {
    return AccessRequest.of("GrantExtraAttempt", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, GrantExtraAttempt command) {
    return work.lockedEnrolment(command.enrolment());
  }

  @Override
  public Decision decide(Work work, GrantExtraAttempt command, Enrolment found) {
    Considerations considerations = new Considerations();
    EnrolmentRules.theEnrolmentIsOpen(found, considerations);
    return considerations.decide();
  }

  @Override
  public Standing save(Work work, GrantExtraAttempt command, Enrolment found) {
    work.session()
        .attempts()
        .append(
            AttemptFact.ExtraGranted.builder()
                .of(found.of())
                .count(command.count())
                .reason(command.reason())
                .recorded(work.recorded())
                .build());
    work.did("extra attempts granted", found.id());
    return Standings.now(work, found);
  }
}
