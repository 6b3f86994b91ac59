package org.okeenrolment.decision;

import java.util.List;

/**
 * What a rule answers that is no yes or no, with what decided it.
 *
 * <p>Immutable and thread-safe where the value is.
 *
 * @param value the answer
 * @param basis the places in the regulation that decided
 * @param <T> the type of the answer
 */
public record Answer<T>(T value, List<Basis> basis) {
  /** Takes a copy of the list. */
  public Answer {
    basis = List.copyOf(basis);
  }

  /**
   * Answers a value with what decided it.
   *
   * @param value the answer
   * @param basis the places in the regulation that decided
   * @param <T> the type of the answer
   */
  public static <T> Answer<T> of(T value, Basis... basis) {
    return new Answer<>(value, List.of(basis));
  }
}
