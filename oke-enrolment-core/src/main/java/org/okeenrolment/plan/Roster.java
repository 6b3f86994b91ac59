package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.StudentId;

/**
 * Who takes part in a sitting (deelnemerslijst), for the proces-verbaal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param participants the students, by id, without cancelled sign-ups
 */
public record Roster(Sitting sitting, List<StudentId> participants) {
  /** Takes a copy of the list. */
  public Roster {
    participants = List.copyOf(participants);
  }
}
