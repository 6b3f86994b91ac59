package org.okeenrolment.adapter.oke.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record keeps of what it is made of. */
final class Kept {
  private Kept() {}

  /** Answers a copy in the same order, in which a value may be null. */
  static Map<String, Object> copy(Map<String, Object> fields) {
    return fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Answers a copy in which a value may be null, of a list that may be absent. */
  static <T> @Nullable List<T> copy(@Nullable List<T> values) {
    return values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
  }
}
