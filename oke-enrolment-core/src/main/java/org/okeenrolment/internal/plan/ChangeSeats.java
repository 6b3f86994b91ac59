package org.okeenrolment.internal.plan;

import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.AccessRequest;

/** Changes the capacity of a sitting. */
final class ChangeSeats implements Handler<ChangeCapacity, Sitting, Sitting> {
  @Override
  public AccessRequest access(Work work, ChangeCapacity command) {
    return AccessRequest.of("ChangeCapacity", work.sitting(command.sitting()).exam());
  }

  @Override
  public Sitting find(Work work, ChangeCapacity command) {
    return work.sitting(command.sitting());
  }

  @Override
  public Optional<Sitting> already(ChangeCapacity command, Sitting found) {
    return Optional.of(found).filter(sitting -> sitting.capacity() == command.capacity());
  }

  @Override
  public Decision decide(Work work, ChangeCapacity command, Sitting found) {
    Considerations considerations = new Considerations();
    Sitting changed = found.withCapacity(command.capacity());
    PlanningRules.theSittingIsOpen(found, considerations);
    found
        .room()
        .filter(any -> PlanningRules.needsMoreSeats(found, changed))
        .ifPresent(room -> PlanningRules.theRoomIsLargeEnough(room, changed, considerations));
    PlanningRules.everybodyKeepsHisSeat(
        found, changed, work.session().sittings().seatsTaken(found.id()), considerations);
    return considerations.decide();
  }

  @Override
  public Sitting save(Work work, ChangeCapacity command, Sitting found) {
    work.did("capacity changed", command.sitting());
    return work.session()
        .sittings()
        .save(found.withCapacity(command.capacity()).withRecorded(work.recorded()));
  }

  @Override
  public Sitting again(Work work, ChangeCapacity command, Before before) {
    return work.sitting(command.sitting());
  }
}
