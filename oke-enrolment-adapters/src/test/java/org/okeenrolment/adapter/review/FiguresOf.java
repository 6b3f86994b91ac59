package org.okeenrolment.adapter.review;

import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;

/** What must be read of a year review, component by component, so that none can be forgotten. */
final class FiguresOf {
  private FiguresOf() {}

  /** Answers the texts of each figure as the Dutch page writes them. */
  static Map<String, List<String>> expected(YearReview review) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    components(YearReview.class)
        .forEach(
            component -> {
              Object value = value(component, review);
              if (value instanceof Optional<?> figures) {
                components(ReviewFigures.class)
                    .forEach(
                        one ->
                            expected.put(
                                "all." + one.getName(),
                                texts(one, value(one, figures.orElseThrow()))));
              } else {
                expected.put(component.getName(), texts(component, value));
              }
            });
    return expected;
  }

  private static Stream<RecordComponent> components(Class<?> record) {
    return Stream.of(record.getRecordComponents());
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Answers what is read of a value; days are taken together, so that only their ends are. */
  private static List<String> texts(RecordComponent component, Object value) {
    if (component.getName().equals("daysToResult")) {
      return List.of("0 tot en met 7 dagen|1.071", "8 tot en met 14 dagen|1.575", "|9");
    }
    return of(value).map(FiguresOf::text).toList();
  }

  private static Stream<?> of(Object value) {
    if (value instanceof Counts<?> counts) {
      return counts.numbers().values().stream();
    }
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream();
    }
    if (value instanceof Iterable<?> some) {
      return Stream.of(some.iterator().next());
    }
    return value.getClass().isRecord() && !isName(value)
        ? components(value.getClass()).flatMap(one -> of(value(one, value)))
        : Stream.of(value);
  }

  private static boolean isName(Object value) {
    return value instanceof SchoolYear
        || value instanceof ExamId
        || value instanceof ProgrammeCohort;
  }

  private static String text(Object value) {
    Map<Class<?>, Function<Object, String>> writers =
        Map.of(
            Integer.class,
                number -> NumberFormat.getIntegerInstance(new Locale("nl")).format(number),
            ExamId.class, exam -> name((ExamId) exam),
            ProgrammeCohort.class, cohort -> name((ProgrammeCohort) cohort));
    return writers.getOrDefault(value.getClass(), Object::toString).apply(value);
  }

  private static String name(ExamId exam) {
    return SampleReview.catalogue().exam(exam).map(known -> known.name()).orElse(exam.value());
  }

  private static String name(ProgrammeCohort cohort) {
    return "Opleiding %s, cohort %s".formatted(cohort.programme(), cohort.cohort());
  }
}
