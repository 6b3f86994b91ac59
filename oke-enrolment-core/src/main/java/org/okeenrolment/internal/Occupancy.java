package org.okeenrolment.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.signup.Participation;

/** Who and what else is at a sitting at the same time: its room and its staff. */
public final class Occupancy {
  /** Nobody has more extra time than this. */
  private static final Duration LONGEST_EXTRA = Duration.ofDays(1);

  private final Work work;

  public Occupancy(Work work) {
    this.work = work;
  }

  /** Decides whether room and staff are free for a sitting as it shall be. */
  public Decision decide(Sitting planned) {
    Considerations found = new Considerations();
    planned.room().ifPresent(room -> room(planned, room, found));
    Interval moment = needed(planned);
    planned.staff().stream()
        .map(StaffRole::staff)
        .distinct()
        .forEach(
            staff ->
                PlanningRules.theStaffIsFree(
                    staff,
                    others(
                        planned, moment, work.session().sittings().ofStaff(staff, before(moment))),
                    found));
    return found.decide();
  }

  /** Reports that a student sits so long in a room that it is not free for the next sitting. */
  public void reportLonger(Sitting sitting, Interval own) {
    if (own.equals(sitting.moment()) || sitting.room().isEmpty()) {
      return;
    }
    Interval after = new Interval(sitting.moment().end(), own.end());
    Considerations found = new Considerations();
    PlanningRules.theRoomIsFree(
        others(sitting, after, work.session().sittings().openIn(sitting.room().get().id(), after)),
        found);
    report("ROOM_NEEDED_LONGER", sitting, found.decide());
  }

  private void room(Sitting planned, Room room, Considerations found) {
    PlanningRules.theRoomIsLargeEnough(room, planned, found);
    Interval moment = needed(planned);
    PlanningRules.theRoomIsFree(
        others(planned, moment, work.session().sittings().openIn(room.id(), before(moment))),
        found);
  }

  private List<Sitting> others(Sitting planned, Interval moment, List<Sitting> near) {
    return near.stream()
        .filter(other -> other.state() == SittingState.OPEN && !other.id().equals(planned.id()))
        .filter(other -> needed(other).overlaps(moment))
        .toList();
  }

  /** Answers until when the room is needed: as long as the last student sits. */
  private Interval needed(Sitting sitting) {
    Duration longest = Duration.ZERO;
    for (Participation seat : seats(sitting)) {
      Duration own = Duration.between(seat.moment().start(), seat.moment().end());
      longest = own.compareTo(longest) > 0 ? own : longest;
    }
    Instant last = sitting.moment().start().plus(longest);
    return last.isAfter(sitting.moment().end())
        ? new Interval(sitting.moment().start(), last)
        : sitting.moment();
  }

  private List<Participation> seats(Sitting sitting) {
    return work.session().participations().ofSitting(sitting.id()).stream()
        .filter(Participation::isSignedUp)
        .toList();
  }

  private static Interval before(Interval moment) {
    return new Interval(moment.start().minus(LONGEST_EXTRA), moment.end());
  }

  /** Reports what was accepted although something is in the way. */
  public void report(Sitting planned, Decision conflicts) {
    report("PLANNED_WITH_CONFLICT", planned, conflicts);
  }

  private void report(String type, Sitting planned, Decision conflicts) {
    List<String> codes = new ArrayList<>();
    conflicts.reasons().forEach(reason -> codes.add(reason.toString()));
    if (!codes.isEmpty()) {
      work.report(type, planned.id(), String.join("; ", codes));
    }
  }
}
