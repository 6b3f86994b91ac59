package org.okeenrolment.signup;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.SittingId;

/**
 * The participations in the store (rules P-1 to P-3 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Participations {
  /**
   * Answers the participation with this id, in whatever state.
   *
   * @param id its id
   */
  Optional<Participation> find(ParticipationId id);

  /**
   * Answers all participations of a student, in the order in which they were added.
   *
   * @param student the student
   */
  List<Participation> ofStudent(StudentId student);

  /**
   * Answers all participations in a sitting, in the order of the students' ids.
   *
   * @param sitting the sitting
   */
  List<Participation> ofSitting(SittingId sitting);

  /**
   * Adds a participation.
   *
   * @param participation the new one, at revision 0
   */
  void add(Participation participation);

  /**
   * Replaces a participation by its next revision.
   *
   * @param changed the changed participation, at the revision at which it was read
   * @return what is stored: the same at the next revision
   * @throws org.okeenrolment.port.StaleWriteException when it was changed since it was read
   */
  Participation save(Participation changed);

  /**
   * Answers all revisions of a participation, in order, the present one last; none when there is no
   * such participation.
   *
   * @param id its id
   */
  List<Participation> history(ParticipationId id);
}
