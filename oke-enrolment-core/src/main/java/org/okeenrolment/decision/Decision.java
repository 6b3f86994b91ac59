package org.okeenrolment.decision;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answer of the rules (besluit): allowed, to be decided by somebody first, or refused.
 *
 * <p>All findings stand together, in a fixed order; the answer names the regulation that decided,
 * also where it allows. Immutable and thread-safe.
 */
public sealed interface Decision {
  /** Answers the places in the regulation that were looked at and decided. */
  List<Basis> basis();

  /** Answers why it is refused; empty unless it is. */
  default List<Reason> reasons() {
    return List.of();
  }

  /** Answers what somebody still has to decide; empty when it is allowed. */
  default List<Pending> pending() {
    return List.of();
  }

  /**
   * Answers as sentences for people why it is not done: all reasons, then what has to be decided
   * first, each sentence once; empty when it is allowed.
   *
   * @param locale Dutch where its language is {@code nl}, English otherwise
   * @param zone in which moments are told: the zone of the institution
   */
  default List<String> texts(Locale locale, ZoneId zone) {
    return Stream.concat(
            reasons().stream().map(reason -> reason.text(locale, zone)),
            pending().stream().map(pending -> pending.text(locale)))
        .distinct()
        .toList();
  }

  /** Answers whether it is allowed. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * Answers what is left of this decision when somebody takes what he may decide himself.
   *
   * @param topic what he decides
   * @param holds answers whether he holds a role, by its name
   */
  default Decision takenBy(String topic, Predicate<String> holds) {
    List<Pending> left =
        pending().stream()
            .filter(one -> !one.topic().equals(topic) || !holds.test(one.role()))
            .toList();
    if (this instanceof Refused) {
      return new Refused(reasons(), left, basis());
    }
    return left.isEmpty() ? new Allowed(basis()) : new NeedsDecision(left, basis());
  }

  /** Answers that it is allowed where no regulation had to be asked. */
  static Decision allowed() {
    return new Allowed(List.of());
  }

  /**
   * Answers a refusal for one reason.
   *
   * @param reason the reason
   */
  static Decision refused(Reason reason) {
    return new Refused(List.of(reason), List.of(), List.of());
  }

  /**
   * It may be done.
   *
   * <p>Immutable and thread-safe.
   *
   * @param basis what decided
   */
  record Allowed(List<Basis> basis) implements Decision {
    /** Takes a copy of the list. */
    public Allowed {
      basis = List.copyOf(basis);
    }
  }

  /**
   * It may be done as soon as somebody decides so.
   *
   * <p>Immutable and thread-safe.
   *
   * @param pending what has to be decided, and by which role
   * @param basis what decided
   */
  record NeedsDecision(List<Pending> pending, List<Basis> basis) implements Decision {
    /** Takes copies of the lists. */
    public NeedsDecision {
      pending = List.copyOf(pending);
      basis = List.copyOf(basis);
    }
  }

  /**
   * It may not be done.
   *
   * <p>Immutable and thread-safe.
   *
   * @param reasons all reasons, in a fixed order
   * @param pending what would have to be decided as well
   * @param basis what decided
   */
  record Refused(List<Reason> reasons, List<Pending> pending, List<Basis> basis)
      implements Decision {
    /** Takes copies of the lists. */
    public Refused {
      reasons = List.copyOf(reasons);
      pending = List.copyOf(pending);
      basis = List.copyOf(basis);
    }
  }
}
