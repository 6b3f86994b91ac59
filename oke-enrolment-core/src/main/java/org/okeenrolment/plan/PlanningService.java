package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Plans sittings and guards their capacity (examenmomenten plannen).
 *
 * <p>Thread-safe.
 */
public interface PlanningService {
  /**
   * Plans a sitting.
   *
   * @param command the sitting
   */
  Outcome<Sitting> open(OpenSitting command);

  /**
   * Changes the capacity of a sitting.
   *
   * @param command which one, and the number
   */
  Outcome<Sitting> changeCapacity(ChangeCapacity command);

  /**
   * Cancels a sitting and every sign-up for it, and answers whom it concerns; unchanged when it was
   * cancelled already.
   *
   * @param command which one, and why
   */
  Outcome<SittingChange> cancel(CancelSitting command);

  /**
   * Changes a sitting, and answers whom it concerns; unchanged when it is so already. {@code
   * ExamEnrolment.rehearse} shows it beforehand.
   *
   * @param command the sitting as it shall be
   */
  Outcome<SittingChange> change(ChangeSitting command);

  /**
   * Makes a sitting smaller and moves who does not fit any more, by all rules of sign-up; who
   * cannot be moved stays and is listed. Where no seat is left and nobody stays, the sitting is
   * cancelled. Done twice, the second time moves nobody; {@code ExamEnrolment.rehearse} shows the
   * plan beforehand.
   *
   * @param command which one, and where to
   */
  Outcome<Relocation> reduce(ReduceSitting command);

  /**
   * Answers how many students need a seat for an exam, against the seats left in a period.
   *
   * @param actor who asks
   * @param exam the exam
   * @param period in which the sittings start
   */
  Outcome<SeatForecast> forecast(Actor actor, ExamId exam, Interval period);

  /**
   * Answers the open sittings of an exam, by start.
   *
   * @param actor who asks
   * @param exam the exam
   */
  Outcome<List<Sitting>> openSittings(Actor actor, ExamId exam);

  /**
   * Answers the personal timetable of a student.
   *
   * @param actor who asks
   * @param student the student
   */
  Outcome<Timetable> timetable(Actor actor, StudentId student);

  /**
   * Answers the personal timetable of a member of staff.
   *
   * @param actor who asks
   * @param staff the member of staff
   * @param period sittings that overlap it
   */
  Outcome<Timetable> timetable(Actor actor, StaffId staff, Interval period);

  /**
   * Answers what the needs of a student come to at a sitting, and which of them are not applied
   * there, with the reason.
   *
   * @param actor who asks
   * @param enrolment the enrolment of the student
   * @param sitting the sitting
   */
  Outcome<AppliedNeeds> needs(Actor actor, EnrolmentId enrolment, SittingId sitting);

  /**
   * Answers who takes part in a sitting.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<Roster> roster(Actor actor, SittingId sitting);
}
