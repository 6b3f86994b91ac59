package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    if (Parameters.find(parameter.path()).isEmpty()) {
      throw new IllegalArgumentException(
          "The last name of (%s) is blank or has a dot.%nMaybe use one word.".formatted(parameter));
    }
    if (value.isEmpty() && !parameter.mayBeNone()) {
      throw new IllegalArgumentException(
          "The parameter (%s) cannot be none; its default is (%s).%nMaybe leave it out."
              .formatted(parameter, parameter.fallback().orElseThrow()));
    }
    value.ifPresent(given -> check(parameter, given));
  }

  private static void check(Parameter<?> parameter, Object value) {
    if (value instanceof Integer amount) {
      Numbers.checkAmount(parameter.path(), amount);
    } else if (value instanceof Term term) {
      check(parameter, term);
    } else if (value instanceof List<?> entries && !isOnePerStatus(entries)) {
      throw new IllegalArgumentException(
          "The parameter (%s) has two entries for one status: %s.%nMaybe remove one of them."
              .formatted(parameter, entries));
    }
  }

  private static void check(Parameter<?> parameter, Term term) {
    if (parameter.type() != ParameterType.NAMED_TERM && !term.isPlain()) {
      throw new IllegalArgumentException(
          "The parameter (%s) has a term that is extended, or asks for a fail or for facts.%nMaybe name it in terms: only there it can."
              .formatted(parameter));
    }
    if (parameter.type() == ParameterType.TERM_BACK && term.unit() == TermUnit.SCHOOL_YEAR) {
      throw new IllegalArgumentException(
          "The parameter (%s) is counted back, which school years cannot be.%nMaybe use weeks or months."
              .formatted(parameter));
    }
  }

  private static boolean isOnePerStatus(List<?> entries) {
    Set<String> statuses = new HashSet<>();
    return entries.stream()
        .allMatch(entry -> !(entry instanceof Reset reset) || statuses.add(reset.on()));
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
