package org.okeenrolment.signup;

import java.util.List;
import org.okeenrolment.plan.PlacingMove;
import org.okeenrolment.plan.UnplacedRequest;

/**
 * What came of placing many students at once (uitkomst van indelen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param changes what was changed: who was signed up, and who was moved, by student and exam
 * @param unplaced who asked for a seat and got none, or should have been moved and was not, each
 *     with the decision, by student and exam
 * @param bound more than which no plan signs up: when it is as many as were, none is better
 */
public record BulkPlacing(List<PlacingMove> changes, List<UnplacedRequest> unplaced, int bound) {
  /** Takes copies of the lists. */
  public BulkPlacing {
    changes = List.copyOf(changes);
    unplaced = List.copyOf(unplaced);
  }

  /** Answers who was signed up. */
  public List<PlacingMove> signedUp() {
    return changes.stream().filter(change -> change.from().isEmpty()).toList();
  }

  /** Answers who was moved. */
  public List<PlacingMove> moved() {
    return changes.stream().filter(change -> change.from().isPresent()).toList();
  }
}
