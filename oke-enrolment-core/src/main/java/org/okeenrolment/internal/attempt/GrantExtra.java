package org.okeenrolment.internal.attempt;

import java.util.Optional;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;

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
    return EnrolmentRules.whileOpen(
        found,
        () ->
            work.takenByActor(
                Pending.EXTRA, rules(work, found, command.count(), command.excused()), found.of()));
  }

  /** Decides on an extra attempt for one that was lost by absence, or because all are used. */
  static Decision rules(Work work, Enrolment found, int count, Optional<AttemptId> excused) {
    return excused
        .map(lost -> Excuses.extra(work, found.of(), lost))
        .orElseGet(() -> allAreUsed(work, found, count));
  }

  private static Decision allAreUsed(Work work, Enrolment found, int count) {
    Considerations considerations = new Considerations();
    Tally tally = Standings.tally(work, found);
    AttemptRules.extraAttemptsCanBeGranted(
        count,
        Standings.now(work, found, tally),
        tally,
        Histories.of(work, found, tally.regulation(), work.now(), tally.part()),
        work.context(found).group(),
        considerations);
    return considerations.decide();
  }

  @Override
  public Standing save(Work work, GrantExtraAttempt command, Enrolment found) {
    Fact granted =
        Fact.Granted.of(work.today(), Fact.Granted.Topic.EXTRA).count(command.count()).build();
    AttemptEntries.append(work, found.of(), granted, command.reason());
    work.did("extra attempts granted", found.id());
    return Standings.now(work, found);
  }

  @Override
  public Standing again(Work work, GrantExtraAttempt command, Before before) {
    return Standings.now(work, work.enrolment(command.enrolment()));
  }
}
