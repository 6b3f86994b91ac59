package org.okeenrolment.adapter.oke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Offering;

/** The tables by the wire record that they are of. */
final class Tables {
  private static final Map<Class<?>, ObjectTable<?>> BY_TYPE =
      Stream.of(
              ExamTables.COMPONENT,
              ExamTables.COMPONENT_OFFERING,
              ExamTables.ASSOCIATION,
              ExamTables.RESULT,
              ContextTables.PERSON,
              ContextTables.GROUP,
              ContextTables.MEMBERSHIP_ITEM,
              ContextTables.PROGRAM_OFFERING,
              ContextTables.COURSE_OFFERING,
              ContextTables.PROGRAM,
              ContextTables.ORGANIZATION,
              BasicTables.SERVICE,
              BasicTables.PROBLEM)
          .collect(Collectors.toUnmodifiableMap(ObjectTable::type, Function.identity()));

  private static final Map<Class<?>, Kind> PAGES = new ConcurrentHashMap<>();

  private Tables() {}

  static Kind of(Class<?> type) {
    if (type == Offering.class) {
      return ObjectKind.OFFERING;
    }
    ObjectTable<?> table = table(type);
    return ObjectKind.of(() -> table);
  }

  static ObjectTable<?> table(Class<?> type) {
    ObjectTable<?> table = BY_TYPE.get(type);
    if (table == null) {
      throw new IllegalArgumentException(
          "The type (%s) is no message of OKE.%nMaybe one of %s."
              .formatted(type.getSimpleName(), names()));
    }
    return table;
  }

  private static List<String> names() {
    return BY_TYPE.keySet().stream().map(Class::getSimpleName).sorted().toList();
  }

  /** A page of these; a list alone is read as its only page. */
  static Kind page(Class<?> item) {
    return PAGES.computeIfAbsent(item, type -> page(of(type)));
  }

  private static Kind page(Kind item) {
    ObjectTable<?> page = BasicTables.page(item);
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        if (!(value instanceof List<?> items)) {
          return page.read(value, at);
        }
        at.differs("is a list alone", "It is read as the only page.");
        Map<String, Object> only = new LinkedHashMap<>();
        only.put("pageSize", items.size());
        only.put("pageNumber", 1);
        only.put("hasPreviousPage", false);
        only.put("hasNextPage", false);
        only.put("items", items);
        return page.read(only, at);
      }

      @Override
      void check(Object value, Place at) {
        page.check(value, at);
      }
    };
  }

  static boolean isVisible(String text) {
    return !text.isEmpty() && text.chars().allMatch(letter -> letter > ' ');
  }
}
