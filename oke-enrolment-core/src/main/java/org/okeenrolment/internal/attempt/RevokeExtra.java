package org.okeenrolment.internal.attempt;

import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;

import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Setting;

/** Takes extra attempts back. */
final class RevokeExtra implements Handler<RevokeExtraAttempt, Enrolment, Standing> {
  @Override
  public AccessRequest access(Work work, RevokeExtraAttempt command) {
    return AccessRequest.of("RevokeExtraAttempt", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, RevokeExtraAttempt command) {
    return work.lockedEnrolment(command.enrolment());
  }

  /** Who may grant an extra attempt may take it back. */
  @Override
  public Decision decide(Work work, RevokeExtraAttempt command, Enrolment found) {
    return EnrolmentRules.whileOpen(
        found, () -> work.takenByActor(Pending.EXTRA, rules(work, command, found), found.of()));
  }

  private static Decision rules(Work work, RevokeExtraAttempt command, Enrolment found) {
    Considerations considerations = new Considerations();
    AttemptRules.theExtraAttemptsAreUnused(
        Standings.now(work, found), command.count(), considerations);
    Setting<Role> decidedBy = work.regulation(found).get(EXTRA_DECIDED_BY);
    considerations.considering(decidedBy.basis());
    decidedBy
        .value()
        .ifPresent(
            role -> considerations.ask(new Pending(Pending.EXTRA, role.name(), decidedBy.basis())));
    return considerations.decide();
  }

  @Override
  public Standing save(Work work, RevokeExtraAttempt command, Enrolment found) {
    Fact revoked = new Fact.Revoked(work.today(), command.count());
    AttemptEntries.append(work, found.of(), revoked, command.reason());
    work.did("extra attempts revoked", found.id());
    return Standings.now(work, found);
  }

  @Override
  public Standing again(Work work, RevokeExtraAttempt command, Before before) {
    return Standings.now(work, work.enrolment(command.enrolment()));
  }
}
