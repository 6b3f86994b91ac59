package org.okeenrolment.port;

import java.util.Optional;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;

/**
 * What somebody wants to do or see (toegangsverzoek).
 *
 * <p>Immutable and thread-safe.
 *
 * @param action the name of the command, or {@link #VIEW} for a query
 * @param student whom it concerns; empty when it concerns more than one student
 * @param exam which exam it concerns; empty when it concerns more than one exam
 * @param deliveredBy the registration system whose delivery it concerns, and no other's; empty when
 *     there is none
 */
public record AccessRequest(
    String action,
    Optional<StudentId> student,
    Optional<ExamId> exam,
    Optional<PartnerId> deliveredBy) {
  /**
   * The action that stands for anything that names something unknown: only who may act on anybody
   * is told so.
   */
  public static final String UNKNOWN = "Unknown";

  /** The action of a query of staff about themselves. */
  public static final String VIEW_OWN = "ViewOwn";

  /** The action of seating somebody where no seat is left. */
  public static final String BEYOND_CAPACITY = "SeatBeyondCapacity";

  /** The action of every query. */
  public static final String VIEW = "View";

  /**
   * Answers a request that concerns one student and one exam.
   *
   * @param action the action
   * @param of the student and the exam
   */
  public static AccessRequest of(String action, StudentExam of) {
    return new AccessRequest(
        action, Optional.of(of.student()), Optional.of(of.exam()), Optional.empty());
  }

  /**
   * Answers a request that concerns one student and all his exams.
   *
   * @param action the action
   * @param student the student
   */
  public static AccessRequest of(String action, StudentId student) {
    return new AccessRequest(action, Optional.of(student), Optional.empty(), Optional.empty());
  }

  /**
   * Answers a request that concerns one exam and many students.
   *
   * @param action the action
   * @param exam the exam
   */
  public static AccessRequest of(String action, ExamId exam) {
    return new AccessRequest(action, Optional.empty(), Optional.of(exam), Optional.empty());
  }

  /**
   * Answers a request that concerns the institution.
   *
   * @param action the action
   */
  public static AccessRequest of(String action) {
    return new AccessRequest(action, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Answers this request as one that concerns what a registration system delivered.
   *
   * @param registration the registration system
   */
  public AccessRequest deliveredBy(PartnerId registration) {
    return new AccessRequest(action, student, exam, Optional.of(registration));
  }

  /** Answers the student and the exam that it concerns; empty when it concerns more than these. */
  public Optional<StudentExam> studentExam() {
    return student.flatMap(one -> exam.map(its -> new StudentExam(one, its)));
  }
}
