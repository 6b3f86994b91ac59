package org.okeenrolment.decision;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a command or a query (uitkomst): done, unchanged because it stood so already, or not
 * done.
 *
 * <p>A refusal is an answer, not an exception. Immutable and thread-safe where the value is.
 *
 * @param <T> what the command makes or the query finds
 */
public sealed interface Outcome<T> {
  /** Answers the decision of the rules. */
  Decision decision();

  /** Answers what was made, found, or stood already; empty when it was not done. */
  Optional<T> value();

  /** Answers whether what was asked is now so, newly or already. */
  default boolean isDone() {
    return value().isPresent();
  }

  /** Answers why it was refused; empty unless it was. */
  default List<Reason> reasons() {
    return decision().reasons();
  }

  /**
   * Answers the value.
   *
   * @throws NoSuchElementException when it was not done; the message names the reasons
   */
  default T orElseThrow() {
    return value()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "Not done: reasons %s, to be decided %s.%nMaybe ask isDone() first."
                        .formatted(decision().reasons(), decision().pending())));
  }

  /**
   * Answers one of two things: from the value when it was done, from the decision when not.
   *
   * @param done what to make of the value
   * @param notDone what to make of the decision
   * @param <R> what both make
   */
  default <R> R fold(
      Function<? super T, ? extends R> done, Function<? super Decision, ? extends R> notDone) {
    Optional<T> value = value();
    return value.isPresent() ? done.apply(value.get()) : notDone.apply(decision());
  }

  /**
   * It was done now.
   *
   * <p>Immutable and thread-safe where the value is.
   *
   * @param result what was made or found
   * @param decision the decision that allowed it
   * @param <T> what the command makes
   */
  record Done<T>(T result, Decision decision) implements Outcome<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }
  }

  /**
   * It stood so already; nothing was changed.
   *
   * <p>Immutable and thread-safe where the value is.
   *
   * @param result what stands
   * @param <T> what the command makes
   */
  record Unchanged<T>(T result) implements Outcome<T> {
    @Override
    public Decision decision() {
      return Decision.allowed();
    }

    @Override
    public Optional<T> value() {
      return Optional.of(result);
    }
  }

  /**
   * It was not done; nothing was changed.
   *
   * <p>Immutable and thread-safe.
   *
   * @param decision why, and what would have to be decided
   * @param <T> what the command would have made
   */
  record NotDone<T>(Decision decision) implements Outcome<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }
  }
}
