package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The additions of OKE in a message: the entry of {@code consumers} with key {@code nl-test-admin}
 * (C.x and RC.x in the tables of the standard).
 *
 * <p>Immutable and thread-safe.
 *
 * @param fields the fields as they stand in the message; empty when there is no such entry
 */
public record ConsumerBlock(Map<String, Object> fields) {
  /** The key of the additions of OKE. */
  public static final String KEY = "nl-test-admin";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final String KEY_FIELD = "consumerKey";

  /**
   * Answers the additions in a list of consumers, whatever the case of the key.
   *
   * @param consumers the list; null where the message has none
   */
  public static ConsumerBlock in(@Nullable List<Map<String, Object>> consumers) {
    if (consumers != null) {
      for (Map<String, Object> consumer : consumers) {
        if (consumer != null && KEY.equalsIgnoreCase(String.valueOf(consumer.get(KEY_FIELD)))) {
          return new ConsumerBlock(consumer);
        }
      }
    }
    return new ConsumerBlock(Map.of());
  }

  /** Answers whether the message has additions of OKE. */
  public boolean isPresent() {
    return !fields.isEmpty();
  }

  /**
   * Answers whether a field stands in the message, be it null.
   *
   * @param name its name
   */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /**
   * Answers a text; a number or a truth value is taken as text.
   *
   * @param names its name, and other spellings
   */
  public Optional<String> text(String... names) {
    return value(names)
        .filter(value -> !(value instanceof Map) && !(value instanceof List))
        .map(Object::toString);
  }

  /**
   * Answers a whole number, also from a text.
   *
   * @param names its name, and other spellings
   */
  public Optional<Integer> number(String... names) {
    return text(names).filter(text -> WHOLE_NUMBER.matcher(text).matches()).map(Integer::valueOf);
  }

  /**
   * Answers a truth value, also from a text.
   *
   * @param names its name, and other spellings
   */
  public Optional<Boolean> flag(String... names) {
    return text(names)
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::valueOf);
  }

  /**
   * Answers a list of objects.
   *
   * @param name its name
   */
  public List<Map<?, ?>> objects(String name) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (fields.get(name) instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private Optional<Object> value(String... names) {
    for (String name : names) {
      if (fields.get(name) != null) {
        return Optional.ofNullable(fields.get(name));
      }
    }
    return Optional.empty();
  }

  /** Answers a writer for a new block. */
  public static Writer write() {
    return new Writer();
  }

  /** Collects the fields of a block, in order. Not thread-safe. */
  public static final class Writer {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Writer() {
      fields.put(KEY_FIELD, KEY);
    }

    /**
     * Adds a field.
     *
     * @param name its name
     * @param value its value
     */
    public Writer put(String name, Object value) {
      fields.put(name, value);
      return this;
    }

    /**
     * Adds a field where there is a value.
     *
     * @param name its name
     * @param value its value, or none
     */
    public Writer putIfPresent(String name, @Nullable Object value) {
      if (value != null) {
        fields.put(name, value);
      }
      return this;
    }

    /** Answers the list of consumers with this block as its only entry. */
    public List<Map<String, Object>> alone() {
      return List.of(new LinkedHashMap<>(fields));
    }
  }
}
