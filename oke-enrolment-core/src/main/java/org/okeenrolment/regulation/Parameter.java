package org.okeenrolment.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a regulation can set (parameter), known by its path.
 *
 * <p>The parameters are the constants of {@link Parameters}. Immutable and thread-safe.
 *
 * @param <T> the type of its value
 */
public final class Parameter<T> {
  private final String path;
  private final ParameterType type;
  private final List<? extends Enum<?>> choices;
  private final Optional<T> fallback;
  private final boolean boundable;
  private final int index;

  private Parameter(
      String path,
      ParameterType type,
      List<? extends Enum<?>> choices,
      Optional<T> fallback,
      boolean boundable,
      int index) {
    this.path = path;
    this.type = type;
    this.choices = choices;
    this.fallback = fallback;
    this.boundable = boundable;
    this.index = index;
  }

  /** Makes one that is no choice and has no bounds. */
  static <T> Parameter<T> of(String path, ParameterType type, Optional<T> fallback, int index) {
    return new Parameter<>(path, type, List.of(), fallback, false, index);
  }

  Parameter<T> oneOf(Enum<?>[] words) {
    return new Parameter<>(path, type, Arrays.asList(words.clone()), fallback, boundable, index);
  }

  Parameter<T> bounded() {
    return new Parameter<>(path, type, choices, fallback, true, index);
  }

  /** Answers the path, such as {@code attempts.base}. */
  public String path() {
    return path;
  }

  /** Answers the kind of its value. */
  public ParameterType type() {
    return type;
  }

  /** Answers the words from which a value is chosen; empty when it is no choice. */
  public List<? extends Enum<?>> choices() {
    return List.copyOf(choices);
  }

  /** Answers the value where no document sets it; empty: none. */
  public Optional<T> fallback() {
    return fallback;
  }

  /** Answers whether a document may set it to none: where none is the default. */
  public boolean mayBeNone() {
    return fallback.isEmpty();
  }

  /** Answers whether it can have a floor or a ceiling. */
  public boolean isBoundable() {
    return boundable;
  }

  /** Answers its place among those of {@link Parameters#all}; -1 for one of a family. */
  int index() {
    return index;
  }

  /**
   * Answers this parameter with a value.
   *
   * @param value the value
   */
  public ParameterValue<T> is(T value) {
    return new ParameterValue<>(this, Optional.of(value));
  }

  /**
   * Answers this parameter with none for a value.
   *
   * @throws IllegalArgumentException when the model does not allow it
   */
  public ParameterValue<T> none() {
    return new ParameterValue<>(this, Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameter<?> parameter && parameter.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
