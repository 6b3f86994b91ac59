package org.okeenrolment.internal;

import org.okeenrolment.decision.Decision;

/** Undoes a step of a run in the middle of which a rule says no. */
public final class NotDoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Decision decision;

  public NotDoneException(Decision decision) {
    super(null, null, false, false);
    this.decision = decision;
  }

  Decision decision() {
    return decision;
  }
}
