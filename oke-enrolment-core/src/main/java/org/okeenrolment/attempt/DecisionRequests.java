package org.okeenrolment.attempt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentExam;

/**
 * The requests for decisions in the store (rules D-1 to D-3 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread. Write under the lock of the
 * student.
 */
public interface DecisionRequests {
  /**
   * Answers a request.
   *
   * @param id its id
   */
  Optional<DecisionRequest> find(DecisionRequestId id);

  /**
   * Answers the requests for a student and exam, in the order in which they were added.
   *
   * @param of the student and the exam
   */
  List<DecisionRequest> of(StudentExam of);

  /**
   * Answers the requests that wait for a decision, in the order of their ids.
   *
   * @param after the last one of the page before; null: the first page
   * @param limit how many at the most
   */
  List<DecisionRequest> open(@Nullable DecisionRequestId after, int limit);

  /**
   * Adds a request.
   *
   * @param request the request
   * @throws org.okeenrolment.port.DuplicateException when there is one with this id
   */
  void add(DecisionRequest request);

  /**
   * Saves a request that was read before, and answers it as it is now: its revision is one higher.
   *
   * @param changed the request
   * @throws org.okeenrolment.port.StaleWriteException when it was saved since by somebody else
   */
  DecisionRequest save(DecisionRequest changed);
}
