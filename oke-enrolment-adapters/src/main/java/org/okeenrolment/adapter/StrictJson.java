package org.okeenrolment.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How JSON of others is read: within limits, every field once, numbers exact. Thread-safe. */
public final class StrictJson {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TEXT = 1_000_000;
  private static final long MAX_DOCUMENT = 20_000_000;

  private StrictJson() {}

  /** Answers a builder with the limits set. */
  public static JsonMapper.Builder builder() {
    return builder(
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_TEXT)
            .maxDocumentLength(MAX_DOCUMENT)
            .build());
  }

  /** Answers a builder with other limits. */
  public static JsonMapper.Builder builder(StreamReadConstraints limits) {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /** Answers a writer with two blanks of indentation and line feeds, whatever the system. */
  public static ObjectWriter writer(JsonMapper mapper) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return mapper.writer(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /** Answers where something is no JSON; what the JSON library quotes may be personal data. */
  public static String place(JsonProcessingException broken) {
    JsonLocation where = broken.getLocation();
    return where == null
        ? "at an unknown place"
        : "at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
  }
}
