package org.okeenrolment.internal.plan;

import java.util.Optional;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.AccessRequest;

/** Changes the capacity of a sitting. */
final class ChangeSeats implements Handler<ChangeCapacity, ChangeSeats.Found, Sitting> {
  record Found(Sitting sitting, int taken) {}

  @Override
  public AccessRequest access(Work work, ChangeCapacity command) {
    return AccessRequest.of("ChangeCapacity", work.sitting(command.sitting()).exam());
  }

  @Override
  public Found find(Work work, ChangeCapacity command) {
    return new Found(
        work.sitting(command.sitting()),
        work.session().sittings().seatsTaken(command.sitting()).regular());
  }

  @Override
  public Optional<Sitting> already(ChangeCapacity command, Found found) {
    return Optional.of(found.sitting()).filter(sitting -> sitting.capacity() == command.capacity());
  }

  @Override
  public Decision decide(Work work, ChangeCapacity command, Found found) {
    Considerations considerations = new Considerations();
    PlanningRules.theSittingIsOpen(found.sitting(), considerations);
    found
        .sitting()
        .room()
        .ifPresent(
            room -> PlanningRules.theRoomIsLargeEnough(room, command.capacity(), considerations));
    PlanningRules.everybodyKeepsHisSeat(command.capacity(), found.taken(), considerations);
    return considerations.decide();
  }

  @Override
  public Sitting save(Work work, ChangeCapacity command, Found found) {
    work.did("capacity changed", command.sitting());
    return work.session()
        .sittings()
        .save(found.sitting().withCapacity(command.capacity()).withRecorded(work.recorded()));
  }
}
