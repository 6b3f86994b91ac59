package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.oke.wire.Page;

/**
 * Reads and writes the messages of OKE as JSON.
 *
 * <p>What differs from the standard is read as it is meant, with a finding: names in another case,
 * a text for a list, a number for a text, former names and places (section 5). What cannot be read
 * is left out with a finding, and the rest of the message is read. A strict codec reads the same;
 * its findings are errors. Only what is no JSON object in UTF-8, has a field twice, or exceeds the
 * limits, throws. Writing keeps the order of the standard's tables, with two blanks of indentation;
 * absent fields are left out.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class OkeCodec {
  private final Tolerance tolerance;
  private final ReadingLimits limits;
  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader anything;
  private final Map<JavaType, ObjectReader> readers = new ConcurrentHashMap<>();

  /** Makes a tolerant codec with the default limits. */
  public OkeCodec() {
    this(Tolerance.TOLERANT, ReadingLimits.defaults());
  }

  /**
   * Makes a codec.
   *
   * @param tolerance how what differs from the standard is taken
   * @param limits what a message may be at most
   */
  public OkeCodec(Tolerance tolerance, ReadingLimits limits) {
    this.tolerance = tolerance;
    this.limits = limits;
    mapper = mapper(limits);
    writer = StrictJson.writer(mapper);
    anything = mapper.readerFor(Object.class);
  }

  /** Answers how what differs from the standard is taken. */
  public Tolerance tolerance() {
    return tolerance;
  }

  private static JsonMapper mapper(ReadingLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.textLength())
            .maxNumberLength(limits.numberLength())
            .maxDocumentLength(limits.bytes())
            .build();
    return StrictJson.builder(constraints)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addModule(WireModule.module())
        .build();
  }

  /**
   * Reads a message.
   *
   * @param body the JSON
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object, or exceeds the limits
   */
  public <T> Reading<T> read(String body, Class<T> type) {
    return read(Utf8.text(body, limits.bytes()), mapper.constructType(type), Tables.of(type));
  }

  /**
   * Reads a message.
   *
   * @param body the JSON in UTF-8
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object in UTF-8, or exceeds the limits
   */
  public <T> Reading<T> read(byte[] body, Class<T> type) {
    return read(Utf8.text(body, limits.bytes()), type);
  }

  /**
   * Reads a message, and of a message that exceeds the limit no more than that.
   *
   * @param body the JSON in UTF-8; it is not closed
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object in UTF-8, or exceeds the limits
   * @throws IOException when the stream throws it
   */
  public <T> Reading<T> read(InputStream body, Class<T> type) throws IOException {
    return read(Utf8.text(body, limits.bytes()), type);
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   */
  public <T> Reading<Page<T>> readPage(String body, Class<T> item) {
    JavaType type = mapper.getTypeFactory().constructParametricType(Page.class, item);
    return read(Utf8.text(body, limits.bytes()), type, Tables.page(item));
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON in UTF-8
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   */
  public <T> Reading<Page<T>> readPage(byte[] body, Class<T> item) {
    return readPage(Utf8.text(body, limits.bytes()), item);
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON in UTF-8; it is not closed
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   * @throws IOException when the stream throws it
   */
  public <T> Reading<Page<T>> readPage(InputStream body, Class<T> item) throws IOException {
    return readPage(Utf8.text(body, limits.bytes()), item);
  }

  /**
   * Reads the address at which a student starts: a text in JSON, or the text alone.
   *
   * @param body the answer
   * @throws UnreadableMessageException when it is neither, or exceeds the limits
   */
  public Reading<String> readUrl(String body) {
    String text = Utf8.text(body, limits.bytes()).strip();
    Place at = Place.top(tolerance);
    if (!text.startsWith("\"") && Tables.isVisible(text)) {
      at.differs("is no JSON", "The text is read as it is.");
      return new Reading<>(text, at.findings());
    }
    return read(text, mapper.constructType(String.class), Kind.TEXT);
  }

  /** Most messages are as the standard says; only of others the way to what they mean is gone. */
  private <T> Reading<T> read(String body, JavaType type, Kind kind) {
    try {
      T value = reader(type).readValue(body);
      Place probe = Place.probe();
      if (value != null && kind.read(value, probe) != null && !probe.hasFindings()) {
        return new Reading<>(value, List.of());
      }
    } catch (JsonMappingException wrongType) {
      return asMeant(body, type, kind);
    } catch (JsonProcessingException broken) {
      throw unreadable(broken);
    }
    return asMeant(body, type, kind);
  }

  private <T> Reading<T> asMeant(String body, JavaType type, Kind kind) {
    try {
      Object message = anything.readValue(body);
      Place at = Place.top(tolerance);
      Object standard = message == null ? null : kind.read(message, at);
      if (standard == null) {
        throw new UnreadableMessageException("The message is no object of OKE.", null);
      }
      T value = mapper.convertValue(standard, type);
      return new Reading<>(value, at.findings());
    } catch (JsonProcessingException broken) {
      throw unreadable(broken);
    }
  }

  /**
   * Writes a message.
   *
   * @param message a wire record
   */
  public String write(Object message) {
    try {
      return writer.writeValueAsString(message);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          "A %s cannot be written.%nMaybe it holds a value that is no JSON."
              .formatted(message.getClass().getSimpleName()),
          broken);
    }
  }

  private ObjectReader reader(JavaType type) {
    return readers.computeIfAbsent(type, mapper::readerFor);
  }

  private static UnreadableMessageException unreadable(JsonProcessingException broken) {
    return new UnreadableMessageException(
        "The message is no readable JSON %s (%s)."
            .formatted(StrictJson.place(broken), broken.getClass().getSimpleName()),
        null);
  }
}
