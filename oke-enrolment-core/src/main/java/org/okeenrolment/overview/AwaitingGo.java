package org.okeenrolment.overview;

import java.util.List;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;

/**
 * A student who waits for somebody's opinion on his readiness (wacht op Go).
 *
 * <p>Immutable and thread-safe.
 *
 * @param enrolment the enrolment
 * @param asked what is still to be decided, and by which roles
 */
public record AwaitingGo(Enrolment enrolment, List<Pending> asked) {
  /** Takes a copy of the list. */
  public AwaitingGo {
    asked = List.copyOf(asked);
  }
}
