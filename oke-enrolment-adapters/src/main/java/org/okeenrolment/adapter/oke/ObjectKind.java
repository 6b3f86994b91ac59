package org.okeenrolment.adapter.oke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/** Fields that hold an object with a table of its own. */
final class ObjectKind extends Kind {
  /** Texts in languages. */
  static final Kind LANGUAGE_STRINGS =
      new Kind() {
        private final Kind list = ListKind.of(new ObjectKind(() -> BasicTables.LANGUAGE_STRING));

        @Override
        @Nullable Object read(Object value, Place at) {
          if (!(value instanceof String)) {
            return list.read(value, at);
          }
          at.differs("is a text", "It is read as a list of one text in Dutch.");
          return List.of(Map.of("language", "nl-NL", "value", value));
        }

        @Override
        void check(Object value, Place at) {
          list.check(value, at);
        }
      };

  /** An offering of the type that it says. */
  static final Kind OFFERING =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          return offering(value).read(value, at);
        }

        @Override
        void check(Object value, Place at) {
          offering(value).check(value, at);
        }
      };

  private final Supplier<ObjectTable<?>> table;

  private ObjectKind(Supplier<ObjectTable<?>> table) {
    this.table = table;
  }

  /** An object; its table may be made later. */
  static Kind of(Supplier<ObjectTable<?>> table) {
    return new ObjectKind(table);
  }

  @Override
  @Nullable Object read(Object value, Place at) {
    return table.get().read(value, at);
  }

  @Override
  void check(Object value, Place at) {
    table.get().check(value, at);
  }

  /** An id, or the object with that id. */
  static Kind orId(Supplier<ObjectTable<?>> table) {
    return orId(new ObjectKind(table));
  }

  private static Kind orId(Kind object) {
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        if (value instanceof Expandable<?> field) {
          Object expanded = field.objectOrNull();
          return expanded == null ? field : object.read(expanded, at);
        }
        return value instanceof Map ? object.read(value, at) : TEXT.read(value, at);
      }

      @Override
      void check(Object value, Place at) {
        if (value instanceof Expandable<?> field && field.objectOrNull() != null) {
          object.check(field.objectOrNull(), at);
        } else if (value instanceof Expandable<?> field && field.idOrNull() != null) {
          ID.check(field.idOrNull(), at);
        }
      }
    };
  }

  /** An id, or an offering of the type that it says. */
  static Kind offeringOrId() {
    return orId(OFFERING);
  }

  /** The table of an offering, by its record or by the type that it says. */
  static ObjectTable<?> offering(Object value) {
    Class<?> type =
        value instanceof Map<?, ?> object
            ? WireModule.offering(String.valueOf(object.get("offeringType")))
            : value.getClass();
    if (type == ProgramOffering.class) {
      return ContextTables.PROGRAM_OFFERING;
    }
    return type == CourseOffering.class
        ? ContextTables.COURSE_OFFERING
        : ExamTables.COMPONENT_OFFERING;
  }

  /** Codes of any type. */
  static Kind codes() {
    return ListKind.of(code("identifier"));
  }

  /** The id of an organisation, or the organisation. */
  static Kind organization() {
    return orId(() -> ContextTables.ORGANIZATION);
  }

  /** A code of which a text alone is read with the type that it has in that field. */
  static Kind code(String codeType) {
    Kind object = new ObjectKind(() -> BasicTables.CODE);
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        if (value instanceof String text) {
          at.differs("is a text", "It is read as a code of type %s.".formatted(codeType));
          return Map.of("codeType", codeType, "code", text);
        }
        Object code = object.read(value, at);
        return code instanceof Map<?, ?> map ? closed(map, at) : code;
      }

      @Override
      void check(Object value, Place at) {
        object.check(value, at);
      }
    };
  }

  /** A code has no further fields: it is the only object of the standard that is closed. */
  private static Object closed(Map<?, ?> code, Place at) {
    Map<Object, Object> kept = new LinkedHashMap<>(code);
    kept.keySet().removeIf(name -> !name.equals("codeType") && !name.equals("code"));
    if (kept.size() < code.size()) {
      at.differs("has fields that a code cannot have", "They are left out.");
    }
    return kept;
  }
}
