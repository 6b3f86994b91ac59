package org.okeenrolment.internal.plan;

import java.util.List;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;

/** Plans a sitting. */
final class OpenOne implements Handler<OpenSitting, List<Sitting>, Sitting> {
  @Override
  public AccessRequest access(Work work, OpenSitting command) {
    return AccessRequest.of("OpenSitting", command.exam());
  }

  /** Finds the sittings that are in the room already. */
  @Override
  public List<Sitting> find(Work work, OpenSitting command) {
    return command
        .room()
        .map(room -> work.session().sittings().openIn(room.id(), command.moment()))
        .orElse(List.of());
  }

  @Override
  public Decision decide(Work work, OpenSitting command, List<Sitting> overlapping) {
    Considerations considerations = new Considerations();
    if (work.catalogue().exam(command.exam()).isEmpty()) {
      considerations.refuse(
          Reason.of("UNKNOWN_EXAM").putFacts("id", command.exam().value()).build());
    }
    PlanningRules.theMomentIsToCome(command.moment().start(), work.now(), considerations);
    command
        .room()
        .ifPresent(
            room -> PlanningRules.theRoomIsLargeEnough(room, command.capacity(), considerations));
    PlanningRules.theRoomIsFree(overlapping, considerations);
    return considerations.decide();
  }

  @Override
  public Sitting save(Work work, OpenSitting command, List<Sitting> overlapping) {
    Sitting sitting =
        Sitting.builder()
            .id(new SittingId(work.newId()))
            .exam(command.exam())
            .name(command.name())
            .moment(command.moment())
            .room(command.room())
            .capacity(command.capacity())
            .selfSignUp(command.selfSignUp())
            .late(command.late())
            .staff(command.staff())
            .level(command.level())
            .part(command.part())
            .conditions(command.conditions())
            .announcedAt(work.now())
            .recorded(work.recorded())
            .build();
    work.session().sittings().add(sitting);
    work.did("sitting opened", sitting.id());
    work.tellSupplier(sitting, OutboxEntry.Change.SITTING, sitting.id());
    return sitting;
  }
}
