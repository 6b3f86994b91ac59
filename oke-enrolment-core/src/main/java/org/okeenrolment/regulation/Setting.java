package org.okeenrolment.regulation;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.okeenrolment.decision.Basis;

/**
 * The value of a parameter after all layers and bounds (geldende waarde), with what decided it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the value; empty: none
 * @param basis the document that decided, or the default
 * @param <T> the type of the value
 */
public record Setting<T>(Optional<T> value, Basis basis) {
  /** Answers the value of a parameter that no document sets. */
  static <T> Setting<T> byDefault(Parameter<T> parameter) {
    return new Setting<>(parameter.fallback(), Basis.ofDefault(parameter.path()));
  }

  /**
   * Answers whether the value is the given one.
   *
   * @param other the value to compare with
   */
  public boolean is(T other) {
    return value.isPresent() && value.get().equals(other);
  }

  /**
   * Answers the value of a parameter that is never none.
   *
   * @throws NoSuchElementException when it is none
   */
  public T get() {
    return value.orElseThrow(
        () ->
            new NoSuchElementException(
                "The parameter (%s) is none.%nMaybe ask for value() instead."
                    .formatted(basis.path())));
  }
}
