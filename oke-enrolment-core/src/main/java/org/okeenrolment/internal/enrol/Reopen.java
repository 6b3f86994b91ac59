package org.okeenrolment.internal.enrol;

import java.util.Optional;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.ReopenEnrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;

/** Opens an enrolment again that was ended by mistake. */
final class Reopen implements Handler<ReopenEnrolment, Enrolment, Enrolment> {
  @Override
  public AccessRequest access(Work work, ReopenEnrolment command) {
    return AccessRequest.of("ReopenEnrolment", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, ReopenEnrolment command) {
    return work.lockedEnrolment(command.enrolment());
  }

  @Override
  public Optional<Enrolment> already(ReopenEnrolment command, Enrolment found) {
    return Optional.of(found).filter(Enrolment::isOpen);
  }

  @Override
  public Decision decide(Work work, ReopenEnrolment command, Enrolment found) {
    return EnrolmentRules.reopen(
        found, work.session().enrolments().ofStudent(found.of().student()));
  }

  @Override
  public Enrolment save(Work work, ReopenEnrolment command, Enrolment found) {
    work.did("opened again", found.id());
    return work.session()
        .enrolments()
        .save(found.withState(EnrolmentState.OPEN).withRecorded(work.recorded()));
  }

  @Override
  public Enrolment again(Work work, ReopenEnrolment command, Before before) {
    return work.enrolment(command.enrolment());
  }
}
