package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list; one value without a list around it is read as a list of one. */
final class ListKind extends Kind {
  private final Kind item;

  private ListKind(Kind item) {
    this.item = item;
  }

  static Kind of(Kind item) {
    return new ListKind(item);
  }

  /** One value; of a list, the first. */
  static Kind firstOf(Kind item) {
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        if (!(value instanceof List<?> list)) {
          return item.read(value, at);
        }
        at.differs("is a list", "The first of it is read.");
        return list.isEmpty() || list.get(0) == null ? null : item.read(list.get(0), at);
      }
    };
  }

  @Override
  @Nullable Object read(Object value, Place at) {
    if (value instanceof List<?> list) {
      return items(list, at);
    }
    Object one = item.read(value, at);
    if (one != null) {
      at.differs("is no list", "It is read as a list of one.");
    }
    return one == null ? null : List.of(one);
  }

  private Object items(List<?> list, Place at) {
    List<Object> items = new ArrayList<>(list.size());
    for (int index = 0; index < list.size(); index++) {
      Object value = list.get(index);
      if (value == null) {
        at.in(index).differs("is null", "It is left out.");
      } else {
        Object read = item.read(value, at.in(index));
        if (read != null) {
          items.add(read);
        }
      }
    }
    return items;
  }

  @Override
  void check(Object value, Place at) {
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        item.check(list.get(index), at.in(index));
      }
    }
  }
}
