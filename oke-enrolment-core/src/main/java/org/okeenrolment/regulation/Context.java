package org.okeenrolment.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For whom and when a regulation is asked for (context): the day, and what documents may select on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the local day for which is asked
 * @param fields texts and numbers by name, such as {@code institution}, {@code unit}, {@code
 *     programme}, {@code programmeLevel}, {@code cohort}, {@code category}, {@code subject}, {@code
 *     component}, {@code evidenceLevel}, {@code student} and {@code group}
 */
public record Context(LocalDate at, Map<String, Object> fields) {
  /** The field that holds the group of exams over which extra attempts are counted. */
  public static final String GROUP = "group";

  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(9999);
  private static final String OTHER_GROUP = "OTHER";

  /** Takes a copy of the fields, numbers in the form in which equal numbers are equal. */
  public Context {
    Map<String, Object> normal = new HashMap<>(fields);
    normal.replaceAll((name, value) -> Selector.value(value));
    fields = Collections.unmodifiableMap(normal);
  }

  /**
   * Answers the context of a day, without any other field.
   *
   * @param day the local day
   */
  public static Context at(LocalDate day) {
    return new Context(day, Map.of());
  }

  /**
   * Answers this context with one more field.
   *
   * @param field its name
   * @param value a text or a number
   */
  public Context with(String field, Object value) {
    Map<String, Object> more = new HashMap<>(fields);
    more.put(field, value);
    return new Context(at, more);
  }

  /** Answers the group of the exam; {@code OTHER} when it has none. */
  public String group() {
    return String.valueOf(fields.getOrDefault(GROUP, OTHER_GROUP));
  }

  boolean matches(String field, Selector selector) {
    Object value = "at".equals(field) ? at.toString() : fields.get(field);
    return value != null && selector.matches(value);
  }

  /** Answers the day that a pin compares; empty when the cohort is not known. */
  Optional<LocalDate> day(Pin pin) {
    return pin == Pin.EVENT_DATE
        ? Optional.of(at)
        : Optional.ofNullable(fields.get("cohort"))
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast)
            .filter(year -> year.signum() > 0 && year.compareTo(LAST_YEAR) <= 0)
            .map(cohort -> LocalDate.of(cohort.intValue(), Month.AUGUST, 1));
  }
}
