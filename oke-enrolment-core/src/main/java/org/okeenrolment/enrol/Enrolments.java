package org.okeenrolment.enrol;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/**
 * The enrolments in the store (rules E-1 to E-10 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Enrolments {
  /**
   * Answers the enrolment with this id, in whatever state.
   *
   * @param id its id
   */
  Optional<Enrolment> find(EnrolmentId id);

  /**
   * Answers the enrolment of which a partner knows any attempt under this id, in whatever state;
   * the newest where there are more.
   *
   * @param partner the partner
   * @param association its id of the enrolment
   */
  Optional<Enrolment> ofPartner(PartnerId partner, String association);

  /**
   * Answers all enrolments of the student, in the order in which they were added.
   *
   * @param student the student
   */
  List<Enrolment> ofStudent(StudentId student);

  /**
   * Answers students with an open enrolment for the exam, in the order of their ids.
   *
   * @param exam the exam
   * @param after where to go on: only students after this one; null: from the start
   * @param limit how many at most
   */
  List<StudentId> studentsWithOpen(ExamId exam, @Nullable StudentId after, int limit);

  /**
   * Answers students with an open enrolment in the school year, in the order of their ids.
   *
   * @param year the school year
   * @param after where to go on: only students after this one; null: from the start
   * @param limit how many at most
   */
  List<StudentId> studentsWithOpen(SchoolYear year, @Nullable StudentId after, int limit);

  /**
   * Answers students with an enrolment in the school year, in whatever state, in the order of their
   * ids.
   *
   * @param year the school year
   * @param after where to go on: only students after this one; null: from the start
   * @param limit how many at most
   */
  List<StudentId> studentsOf(SchoolYear year, @Nullable StudentId after, int limit);

  /**
   * Adds enrolments.
   *
   * @param enrolments the new ones, each at revision 0
   * @throws org.okeenrolment.port.DuplicateException when an id exists, or when a second one would
   *     be open for a student and exam
   */
  void addAll(Collection<Enrolment> enrolments);

  /**
   * Replaces an enrolment by its next revision.
   *
   * @param changed the changed enrolment, at the revision at which it was read
   * @return what is stored: the same at the next revision
   * @throws org.okeenrolment.port.StaleWriteException when it was changed since it was read
   * @throws org.okeenrolment.port.DuplicateException when a second one would be open for a student
   *     and exam
   */
  Enrolment save(Enrolment changed);

  /**
   * Replaces several enrolments, each as {@link #save} does.
   *
   * @param changed the changed enrolments
   * @return what is stored, in the same order
   * @throws org.okeenrolment.port.StaleWriteException when one was changed since it was read
   * @throws org.okeenrolment.port.DuplicateException when a second one would be open for a student
   *     and exam
   */
  default List<Enrolment> saveAll(Collection<Enrolment> changed) {
    return changed.stream().map(this::save).toList();
  }

  /**
   * Answers all revisions of an enrolment, in order, the present one last; none when there is no
   * such enrolment.
   *
   * @param id its id
   */
  List<Enrolment> history(EnrolmentId id);

  /**
   * Answers the open enrolment of a student and exam.
   *
   * @param of the student and the exam
   */
  default Optional<Enrolment> open(StudentExam of) {
    return ofStudent(of.student()).stream()
        .filter(enrolment -> enrolment.isOpen() && enrolment.of().equals(of))
        .findFirst();
  }
}
