package org.okeenrolment.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ExemptionRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.port.AccessRequest;

/** Ends an enrolment because the exam need not be taken, as the regulation says. */
final class Exempt implements Handler<ExemptEnrolment, Enrolment, Enrolment> {
  @Override
  public AccessRequest access(Work work, ExemptEnrolment command) {
    return AccessRequest.of("ExemptEnrolment", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, ExemptEnrolment command) {
    return work.lockedEnrolment(command.enrolment());
  }

  @Override
  public Optional<Enrolment> already(ExemptEnrolment command, Enrolment found) {
    return Optional.of(found).filter(one -> one.state() == EnrolmentState.EXEMPTED);
  }

  @Override
  public Decision decide(Work work, ExemptEnrolment command, Enrolment found) {
    return EnrolmentRules.whileOpen(
        found,
        () ->
            work.takenByActor(
                Pending.EXEMPTION,
                ExemptionRules.decide(
                    Standings.tally(work, found), command.evidence(), work.today()),
                found.of()));
  }

  @Override
  public Enrolment save(Work work, ExemptEnrolment command, Enrolment found) {
    return End.end(work, List.of(found), EnrolmentState.EXEMPTED).get(0);
  }

  @Override
  public Enrolment again(Work work, ExemptEnrolment command, Before before) {
    return work.enrolment(command.enrolment());
  }
}
