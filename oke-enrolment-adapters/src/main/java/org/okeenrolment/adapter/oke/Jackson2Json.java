package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages by Jackson 2. What Jackson 3 does otherwise by default is set here too. */
final class Jackson2Json implements MessageJson {
  /** As many signs of a whole number are surely an int. */
  private static final int SHORT = 9;

  private static final ObjectWriter WRITER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                  .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .enable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                  .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addModule(Jackson2Module.module())
          .build()
          .writer();

  private final JsonFactory json;

  Jackson2Json(ReadingLimits limits) {
    json =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.textLength())
                    .maxNumberLength(limits.numberLength())
                    .build())
            .build();
  }

  private interface Opening {
    JsonParser open() throws IOException;
  }

  @Override
  public @Nullable Object read(String body) {
    return read(() -> json.createParser(body));
  }

  @Override
  public @Nullable Object read(byte[] body, int from, int length) {
    return read(() -> json.createParser(body, from, length));
  }

  private static @Nullable Object read(Opening opening) {
    try (JsonParser in = opening.open()) {
      return only(in);
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      throw MessageJson.unreadable(
          broken instanceof StreamConstraintsException,
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static @Nullable Object only(JsonParser in) throws IOException {
    JsonToken first = in.nextToken();
    if (first == null) {
      throw new JsonParseException(in, "nothing");
    }
    Object value = value(in, first);
    if (in.nextToken() != null) {
      throw new JsonParseException(in, "more than one value");
    }
    return value;
  }

  private static @Nullable Object value(JsonParser in, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> in.getText();
      case START_OBJECT -> object(in);
      case START_ARRAY -> list(in);
      case VALUE_NUMBER_INT ->
          in.getTextLength() <= SHORT ? Integer.valueOf(in.getIntValue()) : in.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(in);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** A number with an exponent is as long as it is when it is written out. */
  private static BigDecimal decimal(JsonParser in) throws IOException {
    try {
      BigDecimal number = in.getDecimalValue();
      if (Math.abs((long) number.scale()) <= in.streamReadConstraints().getMaxNumberLength()) {
        return number;
      }
    } catch (NumberFormatException tooLong) {
      // It is longer than any number.
    }
    throw new StreamConstraintsException("a number beyond the limit", in.currentLocation());
  }

  private static Fields object(JsonParser in) throws IOException {
    Fields object = new Fields();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      if (name.length() > MessageJson.LONGEST_NAME) {
        throw new StreamConstraintsException("a name beyond the limit");
      }
      if (!object.add(name, value(in, in.nextToken()))) {
        throw new JsonParseException(in, "a field twice");
      }
    }
    return object;
  }

  private static List<Object> list(JsonParser in) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
      list.add(value(in, next));
    }
    return list;
  }

  @Override
  public String write(Object message) {
    try {
      return WRITER.writeValueAsString(message);
    } catch (JsonProcessingException broken) {
      throw MessageJson.unwritable(message, broken);
    }
  }
}
