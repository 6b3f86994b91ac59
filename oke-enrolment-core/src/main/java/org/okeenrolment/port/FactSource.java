package org.okeenrolment.port;

import java.util.Set;
import org.okeenrolment.catalogue.StudentExam;

/**
 * What the host knows of a student and an exam that regulations ask for by name, such as {@code
 * MENTOR_ADVICE_POSITIVE}.
 *
 * <p>Nothing is guessed: a fact that is not answered is not true. Implementations are thread-safe
 * and answer without delay; they are asked inside a transaction.
 */
@FunctionalInterface
public interface FactSource {
  /**
   * Answers the names of the facts that are true now.
   *
   * @param of the student and the exam
   */
  Set<String> facts(StudentExam of);
}
