package org.okeenrolment.plan;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.StudentId;

/**
 * The sittings of one student (persoonlijk rooster), by start.
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param entries his sittings, without cancelled ones
 */
public record Timetable(StudentId student, List<Entry> entries) {
  /** Takes a copy of the list. */
  public Timetable {
    entries = List.copyOf(entries);
  }

  /**
   * One sitting in it.
   *
   * @param sitting the sitting
   * @param exam the exam
   * @param moment when the student himself sits
   * @param room where, if the place is fixed
   */
  public record Entry(SittingId sitting, ExamId exam, Interval moment, Optional<Room> room) {}
}
