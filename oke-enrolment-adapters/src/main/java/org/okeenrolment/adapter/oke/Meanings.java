package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.Nullable;

/**
 * What the fields of the additions of OKE mean, whatever their names: that of the standard counts,
 * else the first other one.
 */
final class Meanings {
  private static final int ALL = Extra.values().length;

  private final boolean[] there = new boolean[ALL];
  private final @Nullable Object[] values = new Object[ALL];

  /** Notes what was read of a field; null where it is null or cannot be read. */
  void add(Extra extra, String name, @Nullable Object value) {
    int index = extra.ordinal();
    if (!there[index] || name.equals(extra.field())) {
      there[index] = true;
      values[index] = value;
    }
  }

  @Nullable Object of(Extra extra) {
    return values[extra.ordinal()];
  }
}
