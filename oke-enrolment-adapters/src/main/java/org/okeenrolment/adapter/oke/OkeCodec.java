package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.oke.wire.Page;

/**
 * Reads and writes the messages of OKE as JSON.
 *
 * <p>Reading is tolerant: a field of the wrong type is left out with a finding, and the rest of the
 * message is read; only what is no JSON, or exceeds the limits, throws. Writing is canonical: the
 * order of the standard's tables, two blanks of indentation, absent fields left out.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class OkeCodec {
  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final Map<JavaType, ObjectReader> readers = new ConcurrentHashMap<>();

  /** Makes a codec. */
  public OkeCodec() {
    mapper = mapper();
    writer = StrictJson.writer(mapper);
  }

  private static JsonMapper mapper() {
    return StrictJson.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .addModule(WireModule.module())
        .build();
  }

  /**
   * Reads a message.
   *
   * @param body the JSON
   * @param type the wire record
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object, or exceeds the limits
   */
  public <T> Reading<T> read(String body, Class<T> type) {
    return read(body, mapper.constructType(type));
  }

  /**
   * Reads a page of a list.
   *
   * @param body the JSON
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is no JSON object, or exceeds the limits
   */
  public <T> Reading<Page<T>> readPage(String body, Class<T> item) {
    return read(body, mapper.getTypeFactory().constructParametricType(Page.class, item));
  }

  private <T> Reading<T> read(String body, JavaType type) {
    try {
      return new Reading<>(required(reader(type).readValue(body)), List.of());
    } catch (JsonMappingException wrongType) {
      return withoutWrongTypes(body, type, wrongType);
    } catch (JsonProcessingException broken) {
      throw unreadable(broken);
    }
  }

  /** Leaves one value after the other out until the rest can be read; each time one is less. */
  private <T> Reading<T> withoutWrongTypes(String body, JavaType type, JsonMappingException first) {
    try {
      WrongTypes wrong = new WrongTypes(mapper.readTree(body));
      JsonMappingException next = first;
      while (true) {
        if (!wrong.leaveOut(next)) {
          throw unreadable(next);
        }
        try {
          T value = required(mapper.treeToValue(wrong.rest(), type));
          return new Reading<>(value, wrong.findings());
        } catch (JsonMappingException further) {
          next = further;
        }
      }
    } catch (JsonProcessingException broken) {
      throw unreadable(broken);
    }
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new UnreadableMessageException("The message is empty.", null);
    }
    return value;
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
