package org.okeenrolment.plan;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;

/**
 * The sittings and their seats in the store (rules S-1 to S-11 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Sittings {
  /**
   * Answers the sitting with this id, in whatever state.
   *
   * @param id its id
   */
  Optional<Sitting> find(SittingId id);

  /**
   * Answers the open sittings of an exam, by start and then by id.
   *
   * @param exam the exam
   */
  List<Sitting> openFor(ExamId exam);

  /**
   * Answers the open sittings in a room that overlap the interval, by start and then by id.
   *
   * @param room the room
   * @param moment the interval
   */
  List<Sitting> openIn(RoomId room, Interval moment);

  /**
   * Answers the sittings at which a member of staff is, or was before he was taken off, and that
   * overlap the interval, in whatever state, by start and then by id.
   *
   * @param staff the member of staff
   * @param moment the interval
   */
  List<Sitting> ofStaff(StaffId staff, Interval moment);

  /**
   * Adds a sitting without any seat taken.
   *
   * @param sitting the new one, at revision 0
   */
  void add(Sitting sitting);

  /**
   * Replaces a sitting by its next revision; the seats that are taken stay taken.
   *
   * @param changed the changed sitting, at the revision at which it was read
   * @return what is stored: the same at the next revision
   * @throws org.okeenrolment.port.StaleWriteException when it was changed since it was read, or
   *     when its capacity or late quota is lowered below the seats that are taken of it
   */
  Sitting save(Sitting changed);

  /**
   * Answers how many seats are taken.
   *
   * @param id the sitting
   */
  SeatCount seatsTaken(SittingId id);

  /**
   * Takes a seat for a student, atomically: of two who ask for the last seat exactly one gets it,
   * whatever transactions they are in, and nobody gets one that is not open. Claim late in the
   * transaction, under the lock of the student, several in the order of the sittings' ids.
   *
   * @param id the sitting
   * @param student the student
   * @param pool out of which seats: regular ones end with the capacity, late ones with the quota of
   *     the late window, those beyond the capacity not
   */
  SeatClaim claim(SittingId id, StudentId student, SeatPool pool);

  /**
   * Gives a seat back; does nothing when the student has none.
   *
   * @param id the sitting
   * @param student the student
   */
  void release(SittingId id, StudentId student);
}
