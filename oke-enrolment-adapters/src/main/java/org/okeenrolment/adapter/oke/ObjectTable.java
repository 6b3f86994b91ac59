package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Patch;

/**
 * An object of the standard as its table has it: the fields, what they hold, and in which use they
 * are required. It reads and checks wire records and objects that are no record yet.
 */
final class ObjectTable<T> {
  private final Columns columns;
  private final Class<T> type;
  private final List<Field<T>> fields = new ArrayList<>();
  private final Map<String, Field<T>> byName = new HashMap<>();
  private final Map<String, Field<T>> bySpelling = new HashMap<>();
  private final Map<String, String> former = new HashMap<>();
  private final Function<T, Map<String, Object>> unknown;
  private Predicate<T> student = message -> true;

  private record Field<T>(String name, Kind kind, Function<T, @Nullable Object> get, String row) {}

  private ObjectTable(Columns columns, Class<T> type, Function<T, Map<String, Object>> unknown) {
    this.columns = columns;
    this.type = type;
    this.unknown = unknown;
  }

  /** Begins the table of a record. */
  static <T> ObjectTable<T> of(
      Columns columns, Class<T> type, Function<T, Map<String, Object>> unknown) {
    return new ObjectTable<>(columns, type, unknown);
  }

  /** Adds a field, with what each column says of it. */
  ObjectTable<T> row(String name, Kind kind, Function<T, @Nullable Object> get, String row) {
    Field<T> field = new Field<>(name, kind, get, columns.row(row));
    fields.add(field);
    byName.put(name, field);
    bySpelling.put(spelling(name), field);
    return this;
  }

  /** Another name under which a field is written, beyond its case. */
  ObjectTable<T> alias(String written, String name) {
    Field<T> field = byName.get(name);
    if (field != null) {
      bySpelling.put(spelling(written), field);
    }
    return this;
  }

  /** A field that the standard had before, or has elsewhere. */
  ObjectTable<T> former(String name, String advice) {
    former.put(name, advice);
    return this;
  }

  /** For which of these objects the rules of students hold. */
  ObjectTable<T> students(Predicate<T> test) {
    student = test;
    return this;
  }

  Class<T> type() {
    return type;
  }

  String number() {
    return columns.table();
  }

  /** The first field of an object with an id. */
  String idField() {
    return fields.get(0).name();
  }

  private static String spelling(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Reads a record, which stays as it is, or an object, of which a copy is put right. */
  @Nullable Object read(Object value, Place outer) {
    Place at = outer.by(columns.table());
    if (type.isInstance(value)) {
      readRecord(type.cast(value), at);
      return value;
    }
    return value instanceof Map<?, ?> object ? readObject(object, at) : Kind.leaveOut(value, at);
  }

  private void readRecord(T message, Place at) {
    for (Field<T> field : fields) {
      Object value = value(field, message);
      if (value != null) {
        field.kind().read(value, at.in(field.name()));
      }
    }
    for (String name : unknown.apply(message).keySet()) {
      if (former.containsKey(name) || bySpelling.containsKey(spelling(name))) {
        at.in(name).differs("is another name", "");
      }
    }
  }

  private Map<String, Object> readObject(Map<?, ?> object, Place at) {
    Map<String, Object> read = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      String name = entry.getKey().toString();
      Field<T> field = byName.get(name);
      if (field == null) {
        field = otherwise(name, object, at.in(name));
      }
      Object value = entry.getValue();
      Object standard =
          value == null || field == null ? value : field.kind().read(value, at.in(name));
      if (value == null || standard != null) {
        read.put(field == null ? name : field.name(), standard);
      }
    }
    return read;
  }

  private @Nullable Field<T> otherwise(String name, Map<?, ?> object, Place at) {
    String advice = former.get(name);
    if (advice != null) {
      at.differs("is not in the table", advice);
    }
    Field<T> meant = bySpelling.get(spelling(name));
    if (meant == null || object.containsKey(meant.name())) {
      return null;
    }
    at.differs("is another name", "It is read as %s.".formatted(meant.name()));
    return meant;
  }

  /** Tells what is missing, superfluous or no value of the standard in the use of the place. */
  void check(Object message, Place outer) {
    Place at = outer.by(columns.table());
    boolean ofStudent = !type.isInstance(message) || student.test(type.cast(message));
    for (Field<T> field : fields) {
      char sign = columns.sign(field.row(), at.column());
      Place there = at.in(field.name());
      Object value = value(field, message);
      if (columns.check(sign == 's' ? (ofStudent ? '1' : 'x') : sign, value, there)) {
        field.kind().check(Objects.requireNonNull(value), there);
      }
    }
  }

  private @Nullable Object value(Field<T> field, Object message) {
    Object value =
        type.isInstance(message)
            ? field.get().apply(type.cast(message))
            : ((Map<?, ?>) message).get(field.name());
    return value instanceof Patch<?> patch ? patch.orNull() : value;
  }
}
