package org.okeenrolment.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;

/** Who and what else is at a sitting at the same time: its room and its staff. */
public final class Occupancy {
  /** Nobody has more extra time than this. */
  private static final Duration LONGEST_EXTRA = Duration.ofDays(1);

  private final Work work;
  private final Sitting sitting;

  /** Looks at a sitting as it is, or shall be. */
  public Occupancy(Work work, Sitting sitting) {
    this.work = work;
    this.sitting = sitting;
  }

  /** Decides whether room and staff are free for it; nobody else plans them until the end. */
  public Decision decide() {
    work.session().lock(locks());
    return conflicts();
  }

  /** No student has such an id; these locks are taken after those of students. */
  private List<StudentId> locks() {
    return Stream.concat(
            sitting.room().stream().map(room -> "room:" + room.id()),
            sitting.staff().stream().map(one -> "staff:" + one.staff()).distinct())
        .map(StudentId::new)
        .toList();
  }

  private Decision conflicts() {
    Considerations found = new Considerations();
    Interval moment = needed(sitting);
    sitting
        .room()
        .ifPresent(
            room -> {
              PlanningRules.theRoomIsLargeEnough(room, sitting, found);
              PlanningRules.theRoomIsFree(inRoom(room, moment), found);
            });
    sitting.staff().stream()
        .map(StaffRole::staff)
        .distinct()
        .forEach(staff -> PlanningRules.theStaffIsFree(staff, with(staff, moment), found));
    return found.decide();
  }

  /**
   * Decides whether a change puts something in the way of it. What was accepted when it was planned
   * stays so, unless the sitting moves in time or needs more seats.
   */
  public Decision decideOnChange(Sitting before) {
    Decision conflicts = decide();
    if (conflicts.isAllowed() || !before.moment().equals(sitting.moment())) {
      return conflicts;
    }
    List<Reason> known = new Occupancy(work, asLarge(before)).conflicts().reasons();
    Considerations added = new Considerations();
    conflicts.reasons().stream().filter(reason -> !known.contains(reason)).forEach(added::refuse);
    return added.decide();
  }

  /** A sitting that is too large for its room may become smaller and still be too large. */
  private Sitting asLarge(Sitting before) {
    return PlanningRules.needsMoreSeats(before, sitting)
        ? before
        : before.withCapacity(sitting.capacity()).withLate(sitting.late());
  }

  private List<Sitting> inRoom(Room room, Interval moment) {
    return others(moment, work.session().sittings().openIn(room.id(), before(moment)));
  }

  private List<Sitting> with(StaffId staff, Interval moment) {
    return others(moment, work.session().sittings().ofStaff(staff, before(moment))).stream()
        .filter(other -> other.hasStaff(staff))
        .toList();
  }

  private List<Sitting> others(Interval moment, List<Sitting> near) {
    return near.stream()
        .filter(other -> other.state() == SittingState.OPEN && !other.id().equals(sitting.id()))
        .filter(other -> needed(other).overlaps(moment))
        .toList();
  }

  /** Answers until when room and staff are needed: as long as the last student sits. */
  private Interval needed(Sitting planned) {
    Interval moment = planned.moment();
    Duration longest =
        work.signedUp(planned.id()).stream()
            .map(seat -> Duration.between(seat.moment().start(), seat.moment().end()))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Instant last = moment.start().plus(longest);
    return last.isAfter(moment.end()) ? new Interval(moment.start(), last) : moment;
  }

  private static Interval before(Interval moment) {
    return new Interval(moment.start().minus(LONGEST_EXTRA), moment.end());
  }

  /** Reports what was accepted although something is in the way. */
  public void report(Decision conflicts) {
    report("PLANNED_WITH_CONFLICT", conflicts);
  }

  /** Reports that a student sits so long that the room is not free for the next sitting. */
  public void reportLonger(Interval own) {
    if (own.equals(sitting.moment()) || sitting.room().isEmpty()) {
      return;
    }
    Considerations found = new Considerations();
    Interval after = new Interval(sitting.moment().end(), own.end());
    PlanningRules.theRoomIsFree(
        others(after, work.session().sittings().openIn(sitting.room().get().id(), after)), found);
    report("ROOM_NEEDED_LONGER", found.decide());
  }

  private void report(String type, Decision conflicts) {
    if (!conflicts.isAllowed()) {
      work.report(
          type,
          sitting.id(),
          conflicts.reasons().stream().map(Reason::toString).collect(Collectors.joining("; ")));
    }
  }
}
