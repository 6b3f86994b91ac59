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
  private final Components<T> components;
  private Predicate<T> student = message -> true;

  private record Field<T>(
      String name, Kind kind, Function<T, @Nullable Object> get, String row, int component) {}

  private ObjectTable(Columns columns, Class<T> type) {
    this.columns = columns;
    this.type = type;
    this.components = new Components<>(type);
  }

  /** Begins the table of a record. */
  static <T> ObjectTable<T> of(Columns columns, Class<T> type) {
    return new ObjectTable<>(columns, type);
  }

  /** Adds a field, with what each column says of it. */
  ObjectTable<T> row(String name, Kind kind, Function<T, @Nullable Object> get, String row) {
    Field<T> field = new Field<>(name, kind, get, columns.row(row), components.index(name));
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

  Columns columns() {
    return columns;
  }

  /** The names of the fields in their order, each with what the columns say of it. */
  Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    fields.forEach(field -> rows.put(field.name(), field.row()));
    return rows;
  }

  /** The first field of an object with an id. */
  String idField() {
    return fields.get(0).name();
  }

  private static String spelling(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Reads an object as its record. */
  @Nullable Object read(Object value, Place outer) {
    Place at = outer.by(columns.table());
    if (!(value instanceof Map<?, ?> map)) {
      return Kind.leaveOut(value, at);
    }
    Fields object = Fields.of(map);
    @Nullable Object[] values = components.absent();
    Map<String, Object> others = Map.of();
    for (int index = 0; index < object.size(); index++) {
      String name = object.name(index);
      Field<T> field = byName.get(name);
      if (field == null) {
        field = otherwise(name, object, at.in(name));
      }
      if (field == null) {
        others = others.isEmpty() ? new LinkedHashMap<>() : others;
        others.put(name, object.value(index));
      } else {
        readField(field, object.value(index), values, at.in(name));
      }
    }
    if (!others.isEmpty() && !components.keepUnknown()) { // of the standard's objects only a code
      outer.differs("has fields that a code cannot have", "They are left out.");
    }
    return components.make(values, others);
  }

  private void readField(
      Field<T> field, @Nullable Object value, @Nullable Object[] values, Place at) {
    Object standard = value == null ? null : field.kind().read(value, at);
    if (value == null || standard != null) {
      components.set(values, field.component(), standard);
    }
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
  void check(Object record, Place outer) {
    T message = type.cast(record);
    Place at = outer.by(columns.table());
    int column = columns.index(at.column());
    for (Field<T> field : fields) {
      char sign = sign(field, column, message);
      if (sign != Columns.IGNORED) {
        check(field, sign, message, at.in(field.name()));
      }
    }
  }

  private void check(Field<T> field, char sign, T message, Place at) {
    Object value = field.get().apply(message);
    Object held = value instanceof Patch<?> patch ? patch.orNull() : value;
    if (Columns.check(sign, held, at)) {
      field.kind().check(Objects.requireNonNull(held), at);
    }
  }

  private char sign(Field<T> field, int column, T message) {
    char sign = Columns.sign(field.row(), column);
    if (sign != 's') {
      return sign;
    }
    return student.test(message) ? '1' : 'x';
  }
}
