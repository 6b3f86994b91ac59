package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of an enumeration of the standard, and how else they are written (section 3). */
final class Vocabulary {
  private static final String OPEN = "x-";

  private final Set<String> used;
  private final List<String> all;
  private final Map<String, String> bySpelling = new HashMap<>();
  private boolean open;

  private Vocabulary(List<String> values) {
    used = new LinkedHashSet<>(values);
    all = new ArrayList<>(values);
    values.forEach(value -> bySpelling.put(spelling(value), value));
  }

  /** Values that OKE uses. */
  static Vocabulary of(String... values) {
    return new Vocabulary(List.of(values));
  }

  /** Values that the description also has: they are accepted, and never sent. */
  Vocabulary accepting(String... values) {
    for (String value : values) {
      all.add(value);
      bySpelling.putIfAbsent(spelling(value), value);
    }
    return this;
  }

  /** Another way in which a value is written, beyond case and blanks. */
  Vocabulary alias(String written, String value) {
    bySpelling.put(spelling(written), value);
    return this;
  }

  /** Values that begin with x- are anybody's. */
  Vocabulary open() {
    open = true;
    return this;
  }

  Set<String> values() {
    return used;
  }

  boolean contains(String value) {
    for (String one : all) { // few, and of fewer is the length the same: no hash is so fast
      if (one.equals(value)) {
        return true;
      }
    }
    return open && value.startsWith(OPEN);
  }

  /** Answers the value as the standard spells it; null where it has none like it. */
  @Nullable String standard(String value) {
    return contains(value) ? value : bySpelling.get(spelling(value));
  }

  private static String spelling(String value) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter != ' ' && letter != '-' && letter != '_') {
        letters.append(letter);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
