package org.okeenrolment.approve;

import java.util.List;
import org.okeenrolment.catalogue.StudentExam;

/**
 * The opinions on readiness in the store, append-only (rule A-1 of the store contract).
 *
 * <p>Valid inside the transaction that handed it out, in its thread.
 */
public interface Approvals {
  /**
   * Answers all opinions on the student and the exam, in the order in which they were added.
   *
   * @param of the student and the exam
   */
  List<Approval> of(StudentExam of);

  /**
   * Adds an opinion.
   *
   * @param approval the opinion
   */
  void add(Approval approval);
}
