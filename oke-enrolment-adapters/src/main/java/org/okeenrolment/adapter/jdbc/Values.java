package org.okeenrolment.adapter.jdbc;

import java.util.List;
import java.util.stream.Stream;

/** The values of a statement, in order. */
record Values(List<Object> all) {
  static Values of(Object... values) {
    return new Values(List.of(values));
  }

  Values and(Object... more) {
    return new Values(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  Object[] array() {
    return all.toArray();
  }
}
