package org.okeenrolment.internal.plan;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;

/** Cancels a sitting and every sign-up for it. */
final class CancelOne implements Handler<CancelSitting, Sitting, SittingChange> {
  @Override
  public AccessRequest access(Work work, CancelSitting command) {
    return AccessRequest.of("CancelSitting", work.sitting(command.sitting()).exam());
  }

  @Override
  public Sitting find(Work work, CancelSitting command) {
    return work.lockedSitting(command.sitting());
  }

  @Override
  public Optional<SittingChange> already(CancelSitting command, Sitting found) {
    return Optional.of(found)
        .filter(sitting -> sitting.state() == SittingState.CANCELLED)
        .map(SittingChange::of);
  }

  @Override
  public Decision decide(Work work, CancelSitting command, Sitting found) {
    Considerations considerations = new Considerations();
    PlanningRules.theSittingIsOpen(found, considerations);
    return considerations.decide();
  }

  /** From the moment at which the state is saved nobody can claim a seat any more. */
  @Override
  public SittingChange save(Work work, CancelSitting command, Sitting found) {
    Sitting cancelled =
        work.session()
            .sittings()
            .save(found.withState(SittingState.CANCELLED).withRecorded(work.recorded()));
    List<Participation> signedUp =
        work.session().participations().ofSitting(found.id()).stream()
            .filter(Participation::isToCome)
            .toList();
    signedUp.forEach(participation -> Seats.giveBack(work, participation));
    work.did("sitting cancelled", found.id());
    work.messages().toSupplier(found, OutboxEntry.Change.SITTING, found.id());
    return new SittingChange(
        cancelled, List.of(), signedUp.stream().map(one -> one.of().student()).toList());
  }

  @Override
  public SittingChange again(Work work, CancelSitting command, Before before) {
    return ChangeOne.again(work, command.sitting(), before);
  }
}
