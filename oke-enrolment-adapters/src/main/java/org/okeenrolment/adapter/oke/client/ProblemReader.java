package org.okeenrolment.adapter.oke.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.oke.wire.Problem;

/** Reads the bodies of errors as they are found: status as a number, further fields, no JSON. */
final class ProblemReader {
  private static final JsonMapper JSON = StrictJson.builder().build();

  private ProblemReader() {}

  static Optional<Problem> read(byte[] body) {
    try {
      JsonNode fields = JSON.readTree(body);
      Problem problem =
          new Problem(text(fields, "status"), text(fields, "title"), text(fields, "detail"));
      boolean saysNothing =
          problem.status() == null && problem.title() == null && problem.detail() == null;
      return saysNothing ? Optional.empty() : Optional.of(problem);
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(JsonNode fields, String name) {
    JsonNode value = fields.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }
}
