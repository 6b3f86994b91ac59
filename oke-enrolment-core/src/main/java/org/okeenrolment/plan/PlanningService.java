package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;

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
   * Cancels a sitting and every sign-up for it; unchanged when it was cancelled already.
   *
   * @param command which one, and why
   */
  Outcome<Sitting> cancel(CancelSitting command);

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
   * Answers who takes part in a sitting.
   *
   * @param actor who asks
   * @param sitting the sitting
   */
  Outcome<Roster> roster(Actor actor, SittingId sitting);
}
