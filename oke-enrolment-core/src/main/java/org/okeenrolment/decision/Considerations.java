package org.okeenrolment.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules found while they looked (overwegingen), collected into one decision.
 *
 * <p>A rule adds what it finds and never stops the others. Not thread-safe: one decision, one
 * collector.
 */
public final class Considerations {
  private static final int USUAL_BASES = 16;

  private final List<Reason> reasons = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Basis> bases = new ArrayList<>(USUAL_BASES);

  /** Starts without any finding: what nobody objects to is allowed. */
  public Considerations() {}

  /**
   * Adds a place in the regulation that was looked at.
   *
   * @param basis the place
   */
  public Considerations considering(Basis basis) {
    for (Basis known : bases) { // by the path first, in which places differ most often
      if (known.path().equals(basis.path()) && known.equals(basis)) {
        return this;
      }
    }
    bases.add(basis);
    return this;
  }

  /**
   * Adds places in the regulation that were looked at.
   *
   * @param looked the places
   */
  public Considerations considering(List<Basis> looked) {
    for (Basis basis : looked) {
      considering(basis);
    }
    return this;
  }

  /**
   * Adds a reason for each fact that must be there and is not.
   *
   * @param required the names of the facts that must be there
   * @param facts the names of the facts that are true
   * @param basis the place in the regulation that asks for them
   * @return whether all are there
   */
  public boolean require(List<String> required, Set<String> facts, Basis basis) {
    considering(basis);
    if (facts.containsAll(required)) {
      return true;
    }
    required.stream()
        .filter(fact -> !facts.contains(fact))
        .map(fact -> Reason.of("REQUIRES").putFacts("fact", fact).basis(basis).build())
        .forEach(this::refuse);
    return false;
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

  /**
   * Adds all that another decision found.
   *
   * @param other the decision
   */
  public Considerations include(Decision other) {
    reasons.addAll(other.reasons());
    pending.addAll(other.pending());
    return considering(other.basis());
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
