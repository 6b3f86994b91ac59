package org.okeenrolment.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters that differ in the last name of their path only, which may be any name (groep
 * parameters), such as {@code attempts.cost.<outcome>}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public final class ParameterFamily<T> {
  private final String prefix;
  private final ParameterType type;
  private final List<? extends Enum<?>> choices;
  private final Map<String, T> fallbacks;
  private final Optional<T> otherwise;

  ParameterFamily(
      String prefix,
      ParameterType type,
      List<? extends Enum<?>> choices,
      Map<String, T> fallbacks,
      Optional<T> otherwise) {
    this.prefix = prefix;
    this.type = type;
    this.choices = List.copyOf(choices);
    this.fallbacks = Map.copyOf(fallbacks);
    this.otherwise = otherwise;
  }

  /** Answers the path without its last name, ending with a dot. */
  public String prefix() {
    return prefix;
  }

  /** Answers the names that have a default of their own. */
  public Map<String, T> fallbacks() {
    return fallbacks;
  }

  /** Answers the parameter with this path; empty when it is none of this family. */
  Optional<Parameter<T>> find(String path) {
    return path.startsWith(prefix) && isName(path.substring(prefix.length()))
        ? Optional.of(of(path.substring(prefix.length())))
        : Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.indexOf('.') < 0;
  }

  /**
   * Answers the parameter of a name; a document can set it when the name is not blank and has no
   * dot.
   *
   * @param name the last name of the path
   */
  public Parameter<T> of(String name) {
    Optional<T> fallback = Optional.ofNullable(fallbacks.get(name)).or(() -> otherwise);
    Enum<?>[] words = choices.toArray(Enum<?>[]::new);
    return Parameter.of(prefix + name, type, fallback, -1).oneOf(words);
  }
}
