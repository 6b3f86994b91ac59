package org.okeenrolment.adapter.oke;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages by Jackson 3. What Jackson 2 does otherwise by default is set here too. */
final class Jackson3Json implements MessageJson {
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
          .addModule(Jackson3Module.module())
          .build()
          .writer();

  private final JsonFactory json;

  Jackson3Json(ReadingLimits limits) {
    json =
        JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.textLength())
                    .maxNumberLength(limits.numberLength())
                    .build())
            .build();
  }

  private interface Opening {
    JsonParser open();
  }

  @Override
  public @Nullable Object read(String body) {
    return read(() -> json.createParser(ObjectReadContext.empty(), body));
  }

  @Override
  public @Nullable Object read(byte[] body, int from, int length) {
    return read(() -> json.createParser(ObjectReadContext.empty(), body, from, length));
  }

  private static @Nullable Object read(Opening opening) {
    try (JsonParser in = opening.open()) {
      return only(in);
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      throw MessageJson.unreadable(
          broken instanceof StreamConstraintsException,
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr());
    }
  }

  private static @Nullable Object only(JsonParser in) {
    JsonToken first = in.nextToken();
    if (first == null) {
      throw new StreamReadException(in, "nothing");
    }
    Object value = value(in, first);
    if (in.nextToken() != null) {
      throw new StreamReadException(in, "more than one value");
    }
    return value;
  }

  private static @Nullable Object value(JsonParser in, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> in.getString();
      case START_OBJECT -> object(in);
      case START_ARRAY -> list(in);
      case VALUE_NUMBER_INT ->
          in.getStringLength() <= SHORT ? Integer.valueOf(in.getIntValue()) : in.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(in);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** A number with an exponent is as long as it is when it is written out. */
  private static BigDecimal decimal(JsonParser in) {
    try {
      BigDecimal number = in.getDecimalValue();
      if (Math.abs((long) number.scale()) <= in.streamReadConstraints().getMaxNumberLength()) {
        return number;
      }
    } catch (NumberFormatException | InputCoercionException tooLong) {
      // It is longer than any number.
    }
    throw new StreamConstraintsException("a number beyond the limit", in.currentLocation());
  }

  private static Fields object(JsonParser in) {
    Fields object = new Fields();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.length() > MessageJson.LONGEST_NAME) {
        throw new StreamConstraintsException("a name beyond the limit");
      }
      if (!object.add(name, value(in, in.nextToken()))) {
        throw new StreamReadException(in, "a field twice");
      }
    }
    return object;
  }

  private static List<Object> list(JsonParser in) {
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
    } catch (JacksonException broken) {
      throw MessageJson.unwritable(message, broken);
    }
  }
}
