package org.okeenrolment.adapter.oke;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/** Fields that hold an object with a table of its own. */
final class ObjectKind extends Kind {
  private static final String OFFERING_TYPE = "offeringType";

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
          return LanguageString.dutch(value.toString());
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
        if (value instanceof Map) {
          return Expandable.object(Objects.requireNonNull(object.read(value, at)));
        }
        return TEXT.read(value, at) instanceof String id ? Expandable.id(id) : null;
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
  private static ObjectTable<?> offering(Object value) {
    if (value instanceof Map<?, ?> object) {
      return offering(String.valueOf(typeIn(object)));
    }
    if (value instanceof ProgramOffering) {
      return ContextTables.PROGRAM_OFFERING;
    }
    return value instanceof CourseOffering
        ? ContextTables.COURSE_OFFERING
        : ExamTables.COMPONENT_OFFERING;
  }

  private static @Nullable Object typeIn(Map<?, ?> object) {
    Object type = object.get(OFFERING_TYPE);
    if (type != null) {
      return type;
    }
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      if (OFFERING_TYPE.equalsIgnoreCase(entry.getKey().toString())) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Without a type it is a component, as in most messages. */
  private static ObjectTable<?> offering(String offeringType) {
    return switch (offeringType.toLowerCase(Locale.ROOT)) {
      case "program" -> ContextTables.PROGRAM_OFFERING;
      case "course" -> ContextTables.COURSE_OFFERING;
      default -> ExamTables.COMPONENT_OFFERING;
    };
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
          return new Code(codeType, text);
        }
        return object.read(value, at);
      }

      @Override
      void check(Object value, Place at) {
        object.check(value, at);
      }
    };
  }
}
