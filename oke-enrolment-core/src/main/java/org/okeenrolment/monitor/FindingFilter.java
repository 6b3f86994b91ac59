package org.okeenrolment.monitor;

import java.util.Optional;

/**
 * Which findings are asked for (selectie van bevindingen).
 *
 * <p>Immutable and thread-safe.
 *
 * @param state whether they are open or settled
 * @param type their type; empty: any
 * @param objectId the id of what they are about; empty: anything
 */
public record FindingFilter(State state, Optional<String> type, Optional<String> objectId) {
  /** How far a finding is (status van een bevinding). Immutable and thread-safe. */
  public enum State {
    /** Nobody has settled it yet (open). */
    OPEN,
    /** Somebody has settled it (afgehandeld). */
    SETTLED
  }

  /** Answers those that are open. */
  public static FindingFilter open() {
    return new FindingFilter(State.OPEN, Optional.empty(), Optional.empty());
  }

  /** Answers those that are settled. */
  public static FindingFilter settled() {
    return new FindingFilter(State.SETTLED, Optional.empty(), Optional.empty());
  }

  /**
   * Answers those among them of one type.
   *
   * @param only the type
   */
  public FindingFilter ofType(String only) {
    return new FindingFilter(state, Optional.of(only), objectId);
  }

  /**
   * Answers those among them about one object.
   *
   * @param only the id of the object
   */
  public FindingFilter about(String only) {
    return new FindingFilter(state, type, Optional.of(only));
  }

  /**
   * Answers whether a finding is asked for.
   *
   * @param finding the finding
   */
  public boolean matches(Finding finding) {
    return finding.isOpen() == (state == State.OPEN)
        && type.filter(only -> !only.equals(finding.type())).isEmpty()
        && objectId.filter(only -> !only.equals(finding.objectId())).isEmpty();
  }
}
