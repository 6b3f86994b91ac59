package org.okeenrolment.adapter.timetable;

import java.time.Instant;
import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.Timetable;

/** Entries of a member of staff that need no school. */
final class Entries {
  private Entries() {}

  static Timetable.Entry entry(SittingId sitting, ExamId exam, String name, Interval moment) {
    return new Timetable.Entry(
        "role at " + sitting,
        3,
        Instant.parse("2026-09-01T10:00:00Z"),
        sitting,
        exam,
        name,
        moment,
        Optional.of(new Room(new RoomId("a-22"), name, 30)),
        Optional.of(PlannedSchool.INVIGILATOR.role()));
  }
}
