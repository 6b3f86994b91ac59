package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a file with its place. Each reading answers empty and adds a finding when the value is
 * of another type.
 */
record JsonValue(JsonNode node, String pointer, Findings findings) {
  private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(7 * 24 * 60);
  private static final int MOST_DIGITS = 30;
  private static final int LONGEST_QUOTE = 60;
  private static final int DATE_LENGTH = 10;

  Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : wrong("a text", "put it in quotes");
  }

  /** Answers a text that is not blank. */
  Optional<String> name() {
    if (node.isTextual() && node.textValue().isBlank()) {
      return wrong("a name", "fill it in");
    }
    return text();
  }

  Optional<Integer> integer() {
    Optional<BigDecimal> whole =
        Optional.of(node)
            .filter(JsonValue::isSmall)
            .map(JsonNode::decimalValue)
            .map(BigDecimal::stripTrailingZeros)
            .filter(number -> number.scale() <= 0 && number.precision() - number.scale() < 10);
    return whole.isPresent()
        ? whole.map(BigDecimal::intValue)
        : wrong("a whole number", "write figures only, without quotes");
  }

  Optional<BigDecimal> number() {
    return isSmall(node)
        ? Optional.of(node.decimalValue())
        : wrong("a number", "write figures with a point, without quotes");
  }

  /** Answers how long an exam takes: from no time at all to a week. */
  Optional<BigDecimal> minutes() {
    return isSmall(node)
            && node.decimalValue().signum() >= 0
            && node.decimalValue().compareTo(MOST_MINUTES) <= 0
        ? number()
        : wrong("a number of minutes", "write minutes, at most " + MOST_MINUTES);
  }

  /** A number with a huge exponent would fill the memory when it is written out. */
  private static boolean isSmall(JsonNode node) {
    return node.isNumber()
        && Math.abs((long) node.decimalValue().scale()) <= MOST_DIGITS
        && node.decimalValue().precision() <= MOST_DIGITS;
  }

  Optional<Boolean> yesNo() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : wrong("true or false", "use one");
  }

  Optional<LocalDate> date() {
    try {
      return node.isTextual() && node.textValue().length() == DATE_LENGTH
          ? Optional.of(LocalDate.parse(node.textValue()))
          : wrongDate();
    } catch (DateTimeParseException noDate) {
      return wrongDate();
    }
  }

  private Optional<LocalDate> wrongDate() {
    return wrong("a date", "write it as 2026-08-01");
  }

  <E extends Enum<?>> Optional<E> word(List<E> words) {
    Optional<E> found =
        words.stream().filter(word -> word.name().equals(node.textValue())).findFirst();
    return found.isPresent() ? found : wrong("one of " + words, "use one of them");
  }

  <T> Optional<List<T>> list(Function<JsonValue, Optional<T>> element) {
    if (!node.isArray()) {
      return wrong("a list", "put it in square brackets");
    }
    List<T> elements = new ArrayList<>();
    for (int place = 0; place < node.size(); place++) {
      element
          .apply(new JsonValue(node.get(place), pointer + "/" + place, findings))
          .ifPresent(elements::add);
    }
    return Optional.of(elements);
  }

  Optional<JsonFields> object() {
    return node instanceof ObjectNode object
        ? Optional.of(new JsonFields(object, pointer, findings))
        : wrong("an object", "put it in braces");
  }

  /** Adds that the value is not what it should be. */
  <T> Optional<T> wrong(String expected, String advice) {
    findings.add(
        pointer, "This is %s, not %s.".formatted(described(), expected), "Maybe " + advice + ".");
    return Optional.empty();
  }

  private String described() {
    String kind =
        switch (node.getNodeType()) {
          case OBJECT -> "an object";
          case ARRAY -> "a list";
          case STRING -> "the text";
          case NULL, MISSING -> "nothing";
          default -> "the " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    return node.isValueNode() && !node.isNull() ? "%s (%s)".formatted(kind, quote()) : kind;
  }

  private String quote() {
    String text = node.isNumber() && !isSmall(node) ? "too large" : node.asText();
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
  }
}
