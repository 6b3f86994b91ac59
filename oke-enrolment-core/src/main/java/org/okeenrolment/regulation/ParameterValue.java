package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A parameter with the value that a document gives it (waarde van een parameter).
 *
 * <p>Immutable and thread-safe.
 *
 * @param parameter the parameter
 * @param value its value, numbers in the form in which equal numbers are equal; empty: none
 * @param <T> the type of the value
 */
public record ParameterValue<T>(Parameter<T> parameter, Optional<T> value) {
  /** Checks that the value, or none, is possible. */
  public ParameterValue {
    value = value.map(ParameterValue::normal);
    if (value.isEmpty() && !parameter.mayBeNone()) {
      throw new IllegalArgumentException(
          "The parameter (%s) cannot be none; its default is (%s).%nMaybe leave it out."
              .formatted(parameter, parameter.fallback().orElseThrow()));
    }
    if (value.isPresent() && value.get() instanceof Integer number && number < 0) {
      throw new IllegalArgumentException(
          "The parameter (%s) cannot be (%d), less than 0.%nMaybe leave it out, or set it to none."
              .formatted(parameter, number));
    }
  }

  /** A number is replaced by an equal number of the same type. */
  @SuppressWarnings("unchecked")
  private static <T> T normal(T value) {
    return value instanceof BigDecimal number ? (T) Numbers.normal(number) : value;
  }

  @Override
  public String toString() {
    return parameter + " = " + value.map(Object::toString).orElse("none");
  }
}
