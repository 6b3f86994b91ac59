package org.okeenrolment.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;

/**
 * The sittings of one student or member of staff (persoonlijk rooster), by start.
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the student or the member of staff
 * @param entries his sittings
 * @param cancelled sittings that are not held, or from which he was signed off, so that calendars
 *     can take them out
 */
public record Timetable(Id of, List<Entry> entries, List<Entry> cancelled) {
  /** Takes copies of the lists. */
  public Timetable {
    entries = List.copyOf(entries);
    cancelled = List.copyOf(cancelled);
  }

  /**
   * One sitting in it.
   *
   * <p>Immutable and thread-safe.
   *
   * @param id identifies the entry, always by the same text: for a student that of the
   *     participation
   * @param sequence grows with every change of what the entry shows
   * @param changedAt the moment of the last of these changes
   * @param sitting the sitting
   * @param exam the exam
   * @param name the name of the sitting
   * @param moment when he himself is there; the time of a student includes his extra time
   * @param room where, if the place is fixed
   * @param role the role of a member of staff; empty for a student
   */
  public record Entry(
      String id,
      int sequence,
      Instant changedAt,
      SittingId sitting,
      ExamId exam,
      String name,
      Interval moment,
      Optional<Room> room,
      Optional<Role> role) {}
}
