package org.okeenrolment.adapter.oke;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in the order of the message. It has few, so that it takes no hashes to
 * find one; whoever holds it cannot change it.
 */
final class Fields extends AbstractMap<String, Object> {
  private static final int FEW = 16;
  private static final int ABSENT = -1;

  private String[] names = new String[FEW / 2];
  private @Nullable Object[] values = new Object[FEW / 2];
  private int count;
  private @Nullable Map<String, Integer> ofMany;
  private @Nullable Meanings meanings;

  /** Answers the fields of any object. */
  static Fields of(Map<?, ?> object) {
    if (object instanceof Fields fields) {
      return fields;
    }
    Fields fields = new Fields();
    object.forEach((name, value) -> fields.add(name.toString(), value));
    return fields;
  }

  /** Adds a field while the object is read; answers whether it is new. */
  boolean add(String name, @Nullable Object value) {
    if (index(name) != ABSENT) {
      return false;
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    names[count] = name;
    values[count] = value;
    if (ofMany != null) {
      ofMany.put(name, count);
    } else if (count == FEW) {
      ofMany = indexed();
    }
    count++;
    return true;
  }

  private Map<String, Integer> indexed() {
    Map<String, Integer> all = new HashMap<>();
    for (int index = 0; index <= FEW; index++) {
      all.put(names[index], index);
    }
    return all;
  }

  private int index(@Nullable Object name) {
    if (ofMany != null) {
      return ofMany.getOrDefault(name, ABSENT);
    }
    for (int index = 0; index < count; index++) {
      if (names[index].equals(name)) {
        return index;
      }
    }
    return ABSENT;
  }

  String name(int index) {
    return names[index];
  }

  @Nullable Object value(int index) {
    return values[index];
  }

  /** What the additions of OKE mean, where the object is read as such. */
  @Nullable Meanings meanings() {
    return meanings;
  }

  void mean(Meanings read) {
    meanings = read;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int index = index(name);
    return index == ABSENT ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return index(name) != ABSENT;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return entries();
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private Iterator<Map.Entry<String, Object>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public Map.Entry<String, Object> next() {
        if (next == count) {
          throw new NoSuchElementException();
        }
        return new SimpleImmutableEntry<>(names[next], values[next++]);
      }
    };
  }
}
