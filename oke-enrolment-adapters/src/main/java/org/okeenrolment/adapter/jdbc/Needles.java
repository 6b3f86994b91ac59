package org.okeenrolment.adapter.jdbc;

import java.util.Set;
import java.util.TreeSet;
import org.okeenrolment.privacy.Pseudonym;

/** What is looked for in texts when a student gets a pseudonym. */
final class Needles {
  private Needles() {}

  /** Answers the ids by which texts name him. */
  static Set<String> of(Pseudonym pseudonym) {
    Set<String> needles = new TreeSet<>(pseudonym.aliases());
    needles.add(pseudonym.student().value());
    return needles;
  }

  /** Answers these, and the ids of what is his. */
  static Set<String> andObjects(Pseudonym pseudonym) {
    Set<String> needles = of(pseudonym);
    needles.addAll(pseudonym.objects());
    return needles;
  }
}
