package org.okeenrolment.internal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.signup.Participation;

/** Brings the sittings of one person together. */
public final class Timetables {
  private final List<Timetable.Entry> entries = new ArrayList<>();
  private final List<Timetable.Entry> cancelled = new ArrayList<>();

  private Timetables() {}

  /** Answers the timetable of a student; revisions only grow, and so does their sum. */
  public static Timetable of(Work work, StudentId student) {
    Timetables all = new Timetables();
    for (Participation seat : work.session().participations().ofStudent(student)) {
      Sitting sitting = work.sitting(seat.sitting());
      Timetable.Entry entry =
          new Timetable.Entry(
              seat.id().value(),
              seat.revision() + sitting.revision(),
              later(seat.recorded().at(), sitting.recorded().at()),
              sitting.id(),
              sitting.exam(),
              sitting.name(),
              seat.moment(),
              sitting.room(),
              Optional.empty());
      if (seat.hasSeat()) {
        all.entries.add(entry);
      } else if (work.hadSeat(seat)) {
        all.cancelled.add(entry);
      }
    }
    return all.timetable(student);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  static Timetable of(Work work, StaffId staff, Interval period) {
    Timetables all = new Timetables();
    for (Sitting sitting : work.session().sittings().ofStaff(staff, period)) {
      boolean isHeld = sitting.state() != SittingState.CANCELLED;
      entries(sitting, sitting.staff(), staff).forEach((isHeld ? all.entries : all.cancelled)::add);
      entries(sitting, sitting.formerStaff(), staff).forEach(all.cancelled::add);
    }
    return all.timetable(staff);
  }

  private static Stream<Timetable.Entry> entries(
      Sitting sitting, List<StaffRole> roles, StaffId staff) {
    return roles.stream().filter(one -> one.staff().equals(staff)).map(one -> entry(sitting, one));
  }

  private static Timetable.Entry entry(Sitting sitting, StaffRole staff) {
    return new Timetable.Entry(
        "%s %s %s".formatted(sitting.id(), staff.staff(), staff.role()),
        sitting.revision(),
        sitting.recorded().at(),
        sitting.id(),
        sitting.exam(),
        sitting.name(),
        sitting.moment(),
        sitting.room(),
        Optional.of(staff.role()));
  }

  private Timetable timetable(Id of) {
    Comparator<Timetable.Entry> byStart =
        Comparator.comparing((Timetable.Entry entry) -> entry.moment().start())
            .thenComparing(Timetable.Entry::id);
    entries.sort(byStart);
    cancelled.sort(byStart);
    return new Timetable(of, entries, cancelled);
  }
}
