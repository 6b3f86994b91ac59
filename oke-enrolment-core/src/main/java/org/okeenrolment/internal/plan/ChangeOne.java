package org.okeenrolment.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Occupancy;
import org.okeenrolment.internal.OwnTimes;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Changes a sitting; who is signed up moves along, where that was asked. */
final class ChangeOne implements Handler<ChangeSitting, ChangeOne.Found, SittingChange> {
  private static final String MOVED_ALONG = "sign-up moved along";

  record Found(Sitting now, Sitting changed, List<Participation> signedUp, Decision conflicts) {
    boolean isMoved() {
      return !now.moment().equals(changed.moment());
    }

    /** Whether something changes for those who are signed up: when, where, or their window. */
    boolean concernsParticipants() {
      return isMoved()
          || !now.conditions().minutes().equals(changed.conditions().minutes())
          || !now.room().equals(changed.room())
          || !now.selfSignUp().equals(changed.selfSignUp());
    }
  }

  @Override
  public AccessRequest access(Work work, ChangeSitting command) {
    return AccessRequest.of("ChangeSitting", work.sitting(command.changed().id()).exam());
  }

  @Override
  public Found find(Work work, ChangeSitting command) {
    Sitting now = work.lockedSitting(command.changed().id());
    Sitting changed = command.changed().changedFrom(now);
    return new Found(
        now,
        changed,
        work.signedUp(changed.id()),
        new Occupancy(work, changed).decideOnChange(now));
  }

  @Override
  public Optional<SittingChange> already(ChangeSitting command, Found found) {
    Sitting now = found.now();
    Sitting same =
        found
            .changed()
            .withAnnouncedAt(now.announcedAt())
            .withRecorded(now.recorded())
            .withRevision(now.revision());
    return Optional.of(now).filter(same::equals).map(SittingChange::of);
  }

  @Override
  public Decision decide(Work work, ChangeSitting command, Found found) {
    Considerations considerations = new Considerations();
    PlanningRules.theSittingIsOpen(found.now(), considerations);
    PlanningRules.itIsTheSameSitting(found.now(), found.changed(), considerations);
    PlanningRules.theMomentIsToCome(found.now().moment().start(), work.now(), considerations);
    if (found.isMoved()) {
      PlanningRules.theMomentIsToCome(found.changed().moment().start(), work.now(), considerations);
    }
    if (found.concernsParticipants()
        && command.participants() == ChangeSitting.Participants.REFUSE) {
      PlanningRules.nobodyIsSignedUp(found.signedUp().size(), considerations);
    }
    PlanningRules.everybodyKeepsHisSeat(
        found.now(),
        found.changed(),
        work.session().sittings().seatsTaken(found.now().id()),
        considerations);
    if (command.override().isEmpty()) {
      considerations.include(found.conflicts());
    }
    return considerations.decide();
  }

  @Override
  public SittingChange save(Work work, ChangeSitting command, Found found) {
    boolean announced = found.isMoved() || !found.now().room().equals(found.changed().room());
    Sitting saved =
        work.session()
            .sittings()
            .save(
                found
                    .changed()
                    .withAnnouncedAt(announced ? work.now() : found.now().announcedAt())
                    .withRecorded(work.recorded()));
    work.did("sitting changed", saved.id());
    work.messages().toSupplier(saved, OutboxEntry.Change.SITTING, saved.id());
    work.messages().toSupplier(saved, found.now().staff());
    new Occupancy(work, saved).report(found.conflicts());
    return found.concernsParticipants() ? moveAlong(work, saved, found) : SittingChange.of(saved);
  }

  @Override
  public SittingChange again(Work work, ChangeSitting command, Before before) {
    return again(work, command.changed().id(), before);
  }

  /** Answers what became of the participants before. */
  static SittingChange again(Work work, SittingId sitting, Before before) {
    return new SittingChange(
        work.sitting(sitting),
        students(before.did(ParticipationId.class, MOVED_ALONG).map(work::participation)),
        students(Seats.givenBack(work, before)));
  }

  private static List<StudentId> students(Stream<Participation> participations) {
    return participations.map(one -> one.of().student()).toList();
  }

  /** Who signed up after the students were locked is not forgotten: then it is done again. */
  private static SittingChange moveAlong(Work work, Sitting saved, Found found) {
    List<Participation> signedUp = work.signedUp(saved.id());
    if (!signedUp.equals(found.signedUp())) {
      throw new StaleWriteException(saved.id(), saved.revision());
    }
    List<StudentId> movedAlong = new ArrayList<>();
    List<StudentId> signedOff = new ArrayList<>();
    for (Participation participation : signedUp) {
      boolean moved = moveAlong(work, saved, participation);
      (moved ? movedAlong : signedOff).add(participation.of().student());
    }
    tellOfNeeds(work, found, saved);
    return new SittingChange(saved, movedAlong, signedOff);
  }

  private static boolean moveAlong(Work work, Sitting saved, Participation participation) {
    Enrolment enrolment = work.enrolment(participation.enrolment());
    Interval own = OwnTimes.needs(work, enrolment, saved).lengthened(saved.moment());
    boolean clashes =
        !own.equals(participation.moment())
            && work.signedUp(participation.of().student()).stream()
                .filter(other -> !other.id().equals(participation.id()))
                .anyMatch(other -> other.moment().overlaps(own));
    if (clashes) {
      Seats.giveBack(work, participation);
      work.report(
          "SIGNED_OFF_BY_MOVE",
          participation.id(),
          "The sitting was moved, and overlaps another one of the student now.");
      return false;
    }
    work.session()
        .participations()
        .save(participation.withMoment(own).withRecorded(work.recorded()));
    work.did(MOVED_ALONG, participation.id());
    return true;
  }

  /** Needs that hold on the one day and not on the other are told once more. */
  private static void tellOfNeeds(Work work, Found found, Sitting saved) {
    for (Participation participation : work.signedUp(saved.id())) {
      Enrolment enrolment = work.enrolment(participation.enrolment());
      List<AssignedNeed> before = OwnTimes.needs(work, enrolment, found.now()).applied();
      if (!OwnTimes.needs(work, enrolment, saved).applied().equals(before)) {
        work.messages().toSupplier(saved, OutboxEntry.Change.PARTICIPATION, participation.id());
      }
    }
  }
}
