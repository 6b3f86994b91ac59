package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as fields in the order of the message, lists and values; numbers are exact. */
final class Json {
  /** As many signs of a whole number are surely an int. */
  private static final int SHORT = 9;

  private Json() {}

  /** Reads the only value of a message; every field of an object stands there once. */
  static @Nullable Object only(JsonParser in) throws IOException {
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
    throw new JsonParseException(in, "a number beyond the limit");
  }

  private static Fields object(JsonParser in) throws IOException {
    Fields object = new Fields();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
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
}
