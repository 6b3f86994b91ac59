package org.okeenrolment.port;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.okeenrolment.catalogue.StudentExam;

/**
 * Another system that knows whether a student may take an exam (toestemming van een ander systeem),
 * such as the administration of fees.
 *
 * <p>It is asked before each sign-up, before somebody joins a waiting list and before he is
 * promoted from it, outside of the transaction; showing what is on offer and moving a sign-up ask
 * nobody. No answer in time is never a no: whoever signs up is told to try again later. A run over
 * many students asks for one after the other and waits each time, so an implementation that knows
 * that its system is down says so at once. Implementations are thread-safe.
 */
@FunctionalInterface
public interface EligibilityCheck {
  /**
   * Asks why the student may not take the exam. Returns at once; the answer comes later, and where
   * it cannot be given the stage fails. The library waits no longer than was said when the check
   * was given to the builder.
   *
   * @param of the student and the exam
   * @return the answer: nothing when he may, else why not, in words for him and without personal
   *     data
   */
  CompletionStage<Optional<String>> objection(StudentExam of);
}
