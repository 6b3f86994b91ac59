package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves fields of the wrong type out, with a finding each. */
final class WrongTypes extends DeserializationProblemHandler {
  static final Object FINDINGS = WrongTypes.class;

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    if (parser.getParsingContext().inRoot()) {
      return NOT_HANDLED;
    }
    parser.skipChildren();
    return leftOut(context, target.getRawClass(), token.name());
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String message) {
    return leftOut(context, target, "a text");
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> target, Number value, String message) {
    return leftOut(context, target, "a number");
  }

  private static @Nullable Object leftOut(
      DeserializationContext context, Class<?> target, String found) {
    String pointer = context.getParser().getParsingContext().pathAsPointer().toString();
    if (context.getAttribute(FINDINGS) instanceof List<?> findings) {
      @SuppressWarnings("unchecked")
      List<OkeFinding> open = (List<OkeFinding>) findings;
      open.add(
          OkeFinding.warning(
              pointer, "2", "%s instead of %s; left out".formatted(found, target.getSimpleName())));
    }
    return null;
  }
}
