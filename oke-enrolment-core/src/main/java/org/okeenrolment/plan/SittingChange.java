package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.StudentId;

/**
 * What came of changing or cancelling a sitting (gevolgen van een wijziging).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting as it is now
 * @param movedAlong the students who are signed up still and for whom it changed, by id: the time,
 *     the room, or the window for signing oneself up
 * @param signedOff the students whose sign-up was cancelled, by id
 */
public record SittingChange(
    Sitting sitting, List<StudentId> movedAlong, List<StudentId> signedOff) {
  /** Takes copies of the lists. */
  public SittingChange {
    movedAlong = List.copyOf(movedAlong);
    signedOff = List.copyOf(signedOff);
  }

  /**
   * Answers that nobody is concerned.
   *
   * @param sitting the sitting
   */
  public static SittingChange of(Sitting sitting) {
    return new SittingChange(sitting, List.of(), List.of());
  }
}
