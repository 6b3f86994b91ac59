package org.okeenrolment.adapter.oke;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Patch;

/** The components of a wire record, and how it is made of their values. */
final class Components<T> {
  private static final String UNKNOWN = "unknown";

  private final Constructor<T> constructor;
  private final List<String> names;
  private final boolean[] removable;
  private final @Nullable Object[] absent;
  private final int unknown;

  Components(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    constructor = constructor(type, components);
    names = Arrays.stream(components).map(RecordComponent::getName).toList();
    unknown = names.indexOf(UNKNOWN);
    removable = new boolean[components.length];
    absent = new Object[components.length];
    for (int index = 0; index < components.length; index++) {
      removable[index] = components[index].getType() == Patch.class;
      absent[index] = removable[index] ? Patch.absent() : null;
    }
    if (unknown >= 0) {
      absent[unknown] = Map.of();
    }
  }

  private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException none) {
      throw new IllegalStateException(none);
    }
  }

  /** Which of the components has the name. */
  int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "The field (%s) is none of %s.%nMaybe it was renamed.".formatted(name, names));
    }
    return index;
  }

  /** Whether the record keeps fields that it does not know. */
  boolean keepUnknown() {
    return unknown >= 0;
  }

  /** Answers new values for a record of which nothing is known. */
  @Nullable Object[] absent() {
    return absent.clone();
  }

  /** Sets a component, of which null may mean that the field is to be removed. */
  void set(@Nullable Object[] values, int index, @Nullable Object value) {
    if (removable[index]) {
      values[index] = value == null ? Patch.remove() : Patch.of(value);
    } else {
      values[index] = value;
    }
  }

  T make(@Nullable Object[] values, Map<String, Object> others) {
    if (!others.isEmpty() && keepUnknown()) {
      values[unknown] = others;
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
