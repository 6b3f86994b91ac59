package org.okeenrolment.tools;

import java.util.EnumMap;
import java.util.Map;

/** What was counted in a school year. */
final class Figures {
  private final Map<Figure, Integer> counts = new EnumMap<>(Figure.class);

  /** Counts one more. */
  void add(Figure figure) {
    add(figure, 1);
  }

  /** Counts more. */
  void add(Figure figure, int number) {
    counts.merge(figure, number, Integer::sum);
  }

  /** Answers how many were counted of these. */
  int of(Figure... figures) {
    int sum = 0;
    for (Figure figure : figures) {
      sum += counts.getOrDefault(figure, 0);
    }
    return sum;
  }
}
