package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SchoolCalendar;

/**
 * Reads and writes regulation documents, calendars and cases as JSON.
 *
 * <p>Reading is strict: everything that is wrong is found at once, and a file with a finding is not
 * used. Writing is canonical: the order of the format, two blanks of indentation, defaults left
 * out. What is written and read again is equal.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class RegulationCodec {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String DUPLICATE = "Duplicate field";

  private final JsonMapper mapper = StrictJson.builder().build();
  private final Validator validator;

  /**
   * Makes a codec.
   *
   * @param validator checks the constraints of documents, such as that a period does not end before
   *     it starts
   */
  public RegulationCodec(Validator validator) {
    this.validator = validator;
  }

  /**
   * Answers the JSON Schema (2020-12) of a file of documents, for editors: it says all of what the
   * reader demands but for what a schema cannot say, namely that no period or range ends before it
   * starts or mixes numbers and texts, that no document, no status in {@code attempts.resets} and
   * no field of an object is there twice, and that numbers have at most 30 digits. That a date
   * exists, it says by {@code format}.
   */
  public static String schema() {
    try (InputStream file = RegulationCodec.class.getResourceAsStream("regulation.schema.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads a file of documents: an object with the list {@code policies}.
   *
   * @param json the file
   */
  public RegulationReading<List<RegulationDocument>> documents(String json) {
    return read(json, fields -> Optional.of(documents(fields)));
  }

  private static List<RegulationDocument> documents(JsonFields fields) {
    fields.get("$schema", JsonValue::text);
    return fields.requiredList(
        "policies",
        once(
            DocumentReading::read,
            document -> "document (%s)".formatted(document.name()),
            "Maybe give the changed one a higher version."));
  }

  /** Reads elements, and finds those of which the name occurred before. */
  private static <T> Function<JsonValue, Optional<T>> once(
      Function<JsonValue, Optional<T>> reading, Function<T, String> name, String advice) {
    Set<String> names = new HashSet<>();
    return value -> {
      Optional<T> read = reading.apply(value);
      read.map(name)
          .filter(one -> !names.add(one))
          .ifPresent(
              one ->
                  value
                      .findings()
                      .add(value.pointer(), "The %s is there twice.".formatted(one), advice));
      return read;
    };
  }

  /**
   * Reads a calendar.
   *
   * @param json the file
   */
  public RegulationReading<SchoolCalendar> calendar(String json) {
    return read(
        json,
        fields -> {
          var publicHolidays = fields.list("publicHolidays", JsonValue::date);
          var schoolHolidays =
              fields.list(
                  "schoolHolidays",
                  value ->
                      ValueReading.object(
                          value, holiday -> ValueReading.closed(holiday, "from", "to")));
          var note = fields.get("note", JsonValue::text);
          return Optional.of(
              new SchoolCalendar(new LinkedHashSet<>(publicHolidays), schoolHolidays, note));
        });
  }

  /**
   * Reads cases: an object with the list {@code cases}.
   *
   * @param json the file
   * @param regulations the documents of which the cases speak, and the calendar
   */
  public RegulationReading<List<RegulationCase>> cases(String json, Regulations regulations) {
    CaseReading cases = new CaseReading(regulations);
    return read(
        json,
        fields ->
            Optional.of(
                fields.requiredList(
                    "cases",
                    once(
                        cases::read,
                        one -> "case (%s)".formatted(one.id()),
                        "Maybe give one of them another id."))));
  }

  /**
   * Writes documents as a file.
   *
   * @param documents the documents, in the order in which they are to stand
   */
  public String write(List<RegulationDocument> documents) {
    return write(DocumentWriting.of(documents));
  }

  /**
   * Writes a calendar as a file.
   *
   * @param calendar the calendar
   */
  public String write(SchoolCalendar calendar) {
    return write(DocumentWriting.of(calendar));
  }

  private String write(JsonNode tree) {
    try {
      return StrictJson.writer(mapper).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads a file that is one object. */
  private <T> RegulationReading<T> read(String json, Function<JsonFields, Optional<T>> reading) {
    Findings findings = new Findings(validator);
    Optional<T> value =
        tree(json, findings)
            .flatMap(root -> ValueReading.object(new JsonValue(root, "", findings), reading));
    return new RegulationReading<>(findings.size() == 0 ? value : Optional.empty(), findings.all());
  }

  private Optional<JsonNode> tree(String json, Findings findings) {
    try {
      return Optional.of(
          mapper.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json));
    } catch (JsonProcessingException broken) {
      boolean twice = broken.getOriginalMessage().startsWith(DUPLICATE);
      findings.add(
          "",
          "%s %s: %s."
              .formatted(
                  twice ? "A field is there twice" : "This is no JSON",
                  StrictJson.place(broken),
                  broken.getOriginalMessage()),
          twice
              ? "Maybe remove one of the two; the rest of the file was not looked at."
              : "Maybe a comma, a quote or a bracket is missing there.");
      return Optional.empty();
    }
  }
}
