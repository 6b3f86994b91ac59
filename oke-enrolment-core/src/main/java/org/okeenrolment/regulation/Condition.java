package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What must hold before a student may be signed up ({@code prerequisites}; toelatingsvoorwaarde).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition {
  /**
   * Each of some other exams has a grade, and each grade is high enough.
   *
   * <p>Immutable and thread-safe.
   *
   * @param components the exams
   * @param min the lowest grade
   */
  record Each(List<String> components, BigDecimal min) implements Condition {
    /** Takes a copy of the list, and checks that it is not empty. */
    public Each {
      components = someOf(components);
      min = Numbers.normal(min);
    }

    @Override
    public String toString() {
      return components + " ≥ " + min.toPlainString();
    }
  }

  /**
   * Each of some other exams has a grade, and their mean is high enough.
   *
   * <p>Immutable and thread-safe.
   *
   * @param components the exams
   * @param min the lowest mean
   */
  record Mean(List<String> components, BigDecimal min) implements Condition {
    /** Takes a copy of the list, and checks that it is not empty. */
    public Mean {
      components = someOf(components);
      min = Numbers.normal(min);
    }

    @Override
    public String toString() {
      return "Ø " + components + " ≥ " + min.toPlainString();
    }
  }

  /**
   * A fact is there, or is not.
   *
   * <p>Immutable and thread-safe.
   *
   * @param name the name of the fact
   * @param is whether it must be there
   */
  record Present(String name, boolean is) implements Condition {
    @Override
    public String toString() {
      return is ? name : "¬ " + name;
    }
  }

  private static List<String> someOf(List<String> components) {
    if (components.isEmpty()) {
      throw new IllegalArgumentException(
          "A condition on grades names no exam.%nMaybe name one, or remove the condition."
              .formatted());
    }
    return List.copyOf(components);
  }
}
