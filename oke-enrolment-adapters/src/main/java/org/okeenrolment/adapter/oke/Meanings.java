package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.Nullable;

/**
 * What the fields of the additions of OKE mean, whatever their names: that of the standard counts,
 * else the first other one.
 */
final class Meanings {
  private final Extra[] extras;
  private final @Nullable Object[] values;
  private int count;

  /** Makes room for the meaning of a number of fields. */
  Meanings(int most) {
    extras = new Extra[most];
    values = new Object[most];
  }

  /** Notes what was read of a field; null where it is null or cannot be read. */
  void add(Extra extra, String name, @Nullable Object value) {
    int index = index(extra);
    if (index == count) {
      extras[count] = extra;
      values[count++] = value;
    } else if (name.equals(extra.field())) {
      values[index] = value;
    }
  }

  /** Answers whether the field is there, be it null. */
  boolean has(Extra extra) {
    return index(extra) < count;
  }

  @Nullable Object of(Extra extra) {
    int index = index(extra);
    return index == count ? null : values[index];
  }

  private int index(Extra extra) {
    int index = 0;
    while (index < count && extras[index] != extra) {
      index++;
    }
    return index;
  }
}
