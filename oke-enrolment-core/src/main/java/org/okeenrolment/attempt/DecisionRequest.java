package org.okeenrolment.attempt;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.EnrolmentId;

/**
 * A request for a decision that the regulation leaves to a role (verzoek aan wie beslist).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param enrolment the enrolment that it is about
 * @param of the student and the exam
 * @param matter about what has to be decided
 * @param role the role that decides
 * @param reason why it is asked
 * @param asked when it was asked and by whom
 * @param answer what was decided; empty: it waits for a decision
 * @param revision how many times it was saved
 */
@Value.Builder
public record DecisionRequest(
    DecisionRequestId id,
    EnrolmentId enrolment,
    StudentExam of,
    DecisionMatter matter,
    Role role,
    String reason,
    Recorded asked,
    Optional<DecisionAnswer> answer,
    int revision)
    implements WithDecisionRequest {
  /** Answers a builder for a request that waits for a decision. */
  public static DecisionRequestBuilder builder() {
    return new DecisionRequestBuilder().revision(0);
  }

  /** Answers whether it waits for a decision. */
  public boolean isOpen() {
    return answer.isEmpty();
  }
}
