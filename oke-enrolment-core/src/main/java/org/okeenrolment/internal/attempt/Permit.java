package org.okeenrolment.internal.attempt;

import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionMatterBuilder;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.GrantedBuilder;

/** Permits what the rules of sign-up leave to somebody's decision, and nothing that they do not. */
final class Permit implements Handler<GrantPermission, Enrolment, AttemptLedger> {
  private final Matters matters;

  Permit(Matters matters) {
    this.matters = matters;
  }

  @Override
  public AccessRequest access(Work work, GrantPermission command) {
    return AccessRequest.of("GrantPermission", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, GrantPermission command) {
    return work.lockedEnrolment(command.enrolment());
  }

  @Override
  public Decision decide(Work work, GrantPermission command, Enrolment found) {
    String topic = command.topic().name();
    DecisionMatter matter =
        new DecisionMatterBuilder()
            .topic(topic)
            .level(command.level())
            .sittingAt(command.sittingAt())
            .build();
    return EnrolmentRules.whileOpen(
        found, () -> work.takenByActor(topic, matters.decide(work, found, matter), found.of()));
  }

  @Override
  public AttemptLedger save(Work work, GrantPermission command, Enrolment found) {
    GrantedBuilder granted =
        Fact.Granted.of(work.today(), command.topic()).sittingAt(command.sittingAt());
    command.level().ifPresent(granted::level);
    AttemptEntries.append(work, found.of(), granted.build(), command.reason());
    work.did("permission granted", found.id());
    return work.session().attempts().ledger(found.of());
  }

  @Override
  public AttemptLedger again(Work work, GrantPermission command, Before before) {
    return work.session().attempts().ledger(work.enrolment(command.enrolment()).of());
  }
}
