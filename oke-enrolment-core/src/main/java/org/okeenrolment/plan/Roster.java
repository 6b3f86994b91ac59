package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentId;

/**
 * Who takes part in a sitting (deelnemerslijst), for the proces-verbaal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param places the places, in the order of the students' ids, without cancelled sign-ups
 */
public record Roster(Sitting sitting, List<Place> places) {
  /** Takes a copy of the list. */
  public Roster {
    places = List.copyOf(places);
  }

  /** Answers the students, by id. */
  public List<StudentId> participants() {
    return places.stream().map(Place::student).toList();
  }

  /**
   * The place of one student (plaats).
   *
   * <p>Immutable and thread-safe.
   *
   * @param student the student
   * @param moment when he himself sits
   * @param pool out of which seats he is seated
   * @param needs what his needs come to; health data
   */
  public record Place(StudentId student, Interval moment, SeatPool pool, AppliedNeeds needs) {}
}
