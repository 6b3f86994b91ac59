package org.okeenrolment.overview;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Window;

/**
 * What a student has to know of his exams (overzicht van een student).
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param exams the exams that he still has to pass, in the order in which he was enrolled
 * @param timetable his sittings
 */
public record StudentOverview(StudentId student, List<OpenExam> exams, Timetable timetable) {
  /** Takes a copy of the list. */
  public StudentOverview {
    exams = List.copyOf(exams);
  }

  /**
   * An exam that he still has to pass (openstaand examen).
   *
   * <p>Immutable and thread-safe.
   *
   * @param enrolment the enrolment
   * @param standing the attempts used and left; each sign-up reserves one
   * @param go whether the Go is there that the regulation asks for, else who can give it
   * @param signUp whether he may sign himself up now, whatever the sitting, with all reasons if not
   * @param nextWindow when he may sign himself up for the sitting that opens first, or is open;
   *     empty: nothing is on offer, or all windows are closed
   * @param results the results for the exam, of earlier school years as well, in order
   */
  public record OpenExam(
      Enrolment enrolment,
      Standing standing,
      Decision go,
      Decision signUp,
      Optional<Window> nextWindow,
      List<ResultEntry> results) {
    /** Takes a copy of the list. */
    public OpenExam {
      results = List.copyOf(results);
    }
  }
}
