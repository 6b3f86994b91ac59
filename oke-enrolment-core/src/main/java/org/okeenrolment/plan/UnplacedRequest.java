package org.okeenrolment.plan;

import java.util.List;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;

/**
 * A request that a plan does not place, and why (niet ingedeeld).
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the student and the exam
 * @param why the reason for each sitting that is open to him, or that none is
 * @param oneMoreSeat the sittings of which one more seat is enough to place him, where others may
 *     move for him; empty: more than that has to change
 */
public record UnplacedRequest(StudentExam of, Decision why, List<SittingId> oneMoreSeat) {
  /** Takes a copy of the list. */
  public UnplacedRequest {
    oneMoreSeat = List.copyOf(oneMoreSeat);
  }
}
