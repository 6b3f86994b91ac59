package org.okeenrolment.regulation;

import jakarta.validation.constraints.AssertTrue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the scope of a document asks of one field of the context (selector).
 *
 * <p>Values are texts and numbers; numbers are compared by value. Immutable and thread-safe.
 */
public sealed interface Selector {
  /**
   * Answers whether a value of the context matches.
   *
   * @param value a text or a number, see {@link #value}
   */
  boolean matches(Object value);

  /**
   * The value is equal to this one.
   *
   * <p>Immutable and thread-safe.
   *
   * @param value a text or a number
   */
  record Is(Object value) implements Selector {
    /** Brings a number to the form in which equal numbers are equal. */
    public Is {
      value = Selector.value(value);
    }

    @Override
    public boolean matches(Object other) {
      return value.equals(other);
    }
  }

  /**
   * The value is one of these.
   *
   * <p>Immutable and thread-safe.
   *
   * @param values texts and numbers
   */
  record OneOf(List<Object> values) implements Selector {
    /** Takes a copy of the list. */
    public OneOf {
      values = values.stream().map(Selector::value).toList();
    }

    @Override
    public boolean matches(Object value) {
      return values.contains(value);
    }
  }

  /**
   * The value lies in this range, both ends included; a text never lies in a range of numbers, nor
   * a number in one of texts.
   *
   * <p>Immutable and thread-safe.
   *
   * @param from the lowest value; empty: no lower end
   * @param to the highest value; empty: no upper end
   */
  record Between(Optional<Object> from, Optional<Object> to) implements Selector {
    /** Brings numbers to the form in which equal numbers are equal. */
    public Between {
      from = from.map(Selector::value);
      to = to.map(Selector::value);
    }

    /** Answers whether the highest value is not below the lowest. */
    @AssertTrue(message = Days.NOT_IN_ORDER)
    public boolean isInOrder() {
      return from.isEmpty() || to.isEmpty() || !isOfOneKind() || isOrdered(from.get(), to.get());
    }

    /** Answers whether both ends are numbers, or both texts. */
    @AssertTrue(message = "One end is a number and one a text.\nMaybe leave the quotes out.")
    public boolean isOfOneKind() {
      return from.isEmpty()
          || to.isEmpty()
          || from.get() instanceof String == to.get() instanceof String;
    }

    @Override
    public boolean matches(Object value) {
      return from.map(end -> isOrdered(end, value)).orElse(true)
          && to.map(end -> isOrdered(value, end)).orElse(true);
    }

    private static boolean isOrdered(Object low, Object high) {
      if (low instanceof BigDecimal lower && high instanceof BigDecimal upper) {
        return lower.compareTo(upper) <= 0;
      }
      return low instanceof String first
          && high instanceof String second
          && first.compareTo(second) <= 0;
    }
  }

  /**
   * Answers a value in the form in which equal numbers are equal.
   *
   * @param value a text or a number
   * @throws IllegalArgumentException when it is neither
   */
  static Object value(Object value) {
    if (value instanceof String) {
      return value;
    }
    if (value instanceof Number number) {
      return Numbers.normal(
          number instanceof Integer
              ? BigDecimal.valueOf(number.intValue())
              : new BigDecimal(number.toString()));
    }
    throw new IllegalArgumentException(
        "The value (%s) of a selector is neither a text nor a number.%nMaybe use its name or id."
            .formatted(value));
  }
}
