package org.okeenrolment.adapter.oke;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * JSON Schemas of what OKE adds in {@code consumers} (toevoegingen), by the object to which it is
 * added: the published description takes any addition. They are strict: other names than those of
 * the standard are refused.
 *
 * <p>Dates and ids are formats: switch their assertion on in the validator.
 *
 * <p>Immutable and thread-safe.
 */
public enum ExtensionSchema {
  /** Additions to an exam of the catalogue (table 2.1). */
  COMPONENT,
  /** Additions to an exam to plan or a sitting (table 2.2). */
  COMPONENT_OFFERING,
  /** Additions to a programme as it is offered (table 2.7). */
  PROGRAM_OFFERING,
  /** Additions to an enrolment or a participation (table 2.3). */
  COMPONENT_ASSOCIATION,
  /** Additions to an enrolment in a programme (table 2.7). */
  PROGRAM_ASSOCIATION,
  /** Additions to a result (table 2.4). */
  RESULT,
  /** Additions to a person (table 2.5). */
  PERSON;

  /** Answers the schema of one entry of {@code consumers}, in JSON Schema 2020-12. */
  public String text() {
    String file =
        "nl-test-admin-%s.schema.json".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    try (InputStream schema = ExtensionSchema.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
