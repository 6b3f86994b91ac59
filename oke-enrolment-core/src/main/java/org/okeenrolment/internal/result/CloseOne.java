package org.okeenrolment.internal.result;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.SittingClosure;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Closes a sitting: of whom nothing is registered was absent. */
final class CloseOne implements Handler<CloseSitting, Sitting, SittingClosure> {
  @Override
  public AccessRequest access(Work work, CloseSitting command) {
    return AccessRequest.of("CloseSitting", work.sitting(command.sitting()).exam());
  }

  @Override
  public Sitting find(Work work, CloseSitting command) {
    return work.lockedSitting(command.sitting());
  }

  @Override
  public Optional<SittingClosure> already(CloseSitting command, Sitting found) {
    return Optional.of(found)
        .filter(sitting -> sitting.state() == SittingState.CLOSED)
        .map(closed -> new SittingClosure(closed, List.of()));
  }

  @Override
  public Decision decide(Work work, CloseSitting command, Sitting found) {
    Considerations considerations = new Considerations();
    PlanningRules.theSittingIsOpen(found, considerations);
    PlanningRules.theSittingIsOver(work.end(found), work.now(), considerations);
    return considerations.decide();
  }

  @Override
  public SittingClosure save(Work work, CloseSitting command, Sitting found) {
    Sitting closed =
        work.session()
            .sittings()
            .save(found.withState(SittingState.CLOSED).withRecorded(work.recorded()));
    List<StudentId> absent =
        work.signedUp(found.id()).stream()
            .map(participation -> bookAbsence(work, participation))
            .toList();
    work.session().participations().ofSitting(found.id()).stream()
        .filter(Participation::isToCome)
        .forEach(waiting -> Seats.giveBack(work, waiting));
    work.did("sitting closed", found.id());
    return new SittingClosure(closed, absent);
  }

  @Override
  public SittingClosure again(Work work, CloseSitting command, Before before) {
    return new SittingClosure(
        work.sitting(command.sitting()),
        before
            .did(ParticipationId.class, Booking.RECORDED)
            .map(id -> work.participation(id).of().student())
            .toList());
  }

  private static StudentId bookAbsence(Work work, Participation participation) {
    new Booking(work, participation)
        .book(
            Measurement.of(Attendance.NOT_PRESENT, work.today()).build(),
            Optional.empty(),
            work.session().results().history(participation.id()));
    return participation.of().student();
  }
}
