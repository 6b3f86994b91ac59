package org.okeenrolment.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules found while they looked (overwegingen), collected into one decision.
 *
 * <p>A rule adds what it finds and never stops the others. Not thread-safe: one decision, one
 * collector.
 */
public final class Considerations {
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Basis> bases = new ArrayList<>();

  /** Starts without any finding: what nobody objects to is allowed. */
  public Considerations() {}

  /**
   * Adds a place in the regulation that was looked at.
   *
   * @param basis the place
   */
  public Considerations considering(Basis basis) {
    if (!bases.contains(basis)) {
      bases.add(basis);
    }
    return this;
  }

  /**
   * Adds a reason to refuse.
   *
   * @param reason the reason
   */
  public Considerations refuse(Reason reason) {
    reasons.add(reason);
    return this;
  }

  /**
   * Adds a decision that somebody has to take first.
   *
   * @param decision what, and by which role
   */
  public Considerations ask(Pending decision) {
    pending.add(decision);
    return this;
  }

  /** Answers the decision that follows from everything that was added. */
  public Decision decide() {
    if (!reasons.isEmpty()) {
      return new Decision.Refused(reasons, pending, bases);
    }
    return pending.isEmpty()
        ? new Decision.Allowed(bases)
        : new Decision.NeedsDecision(pending, bases);
  }
}
