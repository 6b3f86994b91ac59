package org.okeenrolment.internal.plan;

import java.util.List;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Occupancy;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;

/** Plans a sitting. */
final class OpenOne implements Handler<OpenSitting, OpenOne.Found, Sitting> {
  record Found(Sitting planned, Decision conflicts) {}

  @Override
  public AccessRequest access(Work work, OpenSitting command) {
    return AccessRequest.of("OpenSitting", command.exam());
  }

  @Override
  public Found find(Work work, OpenSitting command) {
    Sitting planned = planned(work, command);
    return new Found(planned, new Occupancy(work, planned).decide());
  }

  @Override
  public Decision decide(Work work, OpenSitting command, Found found) {
    Considerations considerations = new Considerations();
    if (work.catalogue().exam(command.exam()).isEmpty()) {
      considerations.refuse(
          Reason.of("UNKNOWN_EXAM").putFacts("id", command.exam().value()).build());
    }
    PlanningRules.theMomentIsToCome(command.moment().start(), work.now(), considerations);
    if (command.override().isEmpty()) {
      considerations.include(found.conflicts());
    }
    return considerations.decide();
  }

  @Override
  public Sitting save(Work work, OpenSitting command, Found found) {
    Sitting sitting = found.planned();
    work.session().sittings().add(sitting);
    work.did("sitting opened", sitting.id());
    work.messages().toSupplier(sitting, OutboxEntry.Change.SITTING, sitting.id());
    work.messages().toSupplier(sitting, List.of());
    new Occupancy(work, sitting).report(found.conflicts());
    return sitting;
  }

  @Override
  public Sitting again(Work work, OpenSitting command, Before before) {
    return work.sitting(before.made(SittingId.class));
  }

  private static Sitting planned(Work work, OpenSitting command) {
    return Sitting.builder()
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
  }
}
