package org.okeenrolment.adapter.oke.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.oke.wire.Problem;

/** Reads what is no message as it is found: errors, tokens, addresses. */
final class AnswerJson {
  private static final JsonMapper JSON = StrictJson.builder().build();

  private static final char REPLACEMENT = '\uFFFD';

  private AnswerJson() {}

  /** Answers the body as a tree; what is no JSON is a missing node. */
  static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException noJson) {
      return JSON.missingNode();
    }
  }

  /** Reads the body of an error: status as a text or a number, further fields, no JSON at all. */
  static Optional<Problem> problem(byte[] body) {
    JsonNode fields = tree(body);
    Problem problem =
        new Problem(text(fields, "status"), text(fields, "title"), text(fields, "detail"));
    boolean saysNothing =
        problem.status() == null && problem.title() == null && problem.detail() == null;
    return saysNothing ? Optional.empty() : Optional.of(problem);
  }

  private static @Nullable String text(JsonNode fields, String name) {
    JsonNode value = fields.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** Answers a part of a body as text; what is no UTF-8 is no JSON either. */
  static String utf8(byte[] bytes, Answer answer) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(ByteBuffer.wrap(bytes))) {
      throw answer.unreadable("no UTF-8");
    }
    return text;
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** Reads a text that should have quotes, and may have none. */
  static String text(byte[] body) {
    String quoted = tree(body).textValue();
    return quoted == null ? new String(body, StandardCharsets.UTF_8).strip() : quoted;
  }
}
