package org.okeenrolment.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * Shows students and teachers what concerns them (overzichten); what waits for the exam office and
 * the committee stands in {@code MonitorService}.
 *
 * <p>Thread-safe.
 */
public interface OverviewService {
  /**
   * Answers what a student has to know of his exams, in the order in which he was enrolled, and his
   * timetable.
   *
   * @param actor who asks
   * @param student the student
   * @param after where to go on: only exams after this enrolment, be it open or not; null: from the
   *     start
   * @param limit how many exams at most
   */
  Outcome<StudentOverview> ofStudent(
      Actor actor, StudentId student, @Nullable EnrolmentId after, int limit);

  /**
   * Answers students with an open enrolment for an exam whose readiness waits for a role that the
   * actor holds, in the order of their ids.
   *
   * @param actor who asks, such as a subject teacher of the exam
   * @param exam the exam
   * @param after where to go on: only students after this one; null: from the start
   * @param limit how many at most
   */
  Outcome<List<AwaitingGo>> awaitingGo(
      Actor actor, ExamId exam, @Nullable StudentId after, int limit);
}
