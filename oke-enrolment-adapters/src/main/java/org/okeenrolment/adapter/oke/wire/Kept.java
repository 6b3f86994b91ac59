package org.okeenrolment.adapter.oke.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields that a record does not know. */
final class Kept {
  private Kept() {}

  /** Answers a copy in the same order, in which a value may be null. */
  static Map<String, Object> copy(Map<String, Object> fields) {
    return fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
