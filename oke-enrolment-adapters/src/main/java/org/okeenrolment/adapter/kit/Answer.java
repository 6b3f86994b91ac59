package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.okeenrolment.adapter.StrictJson;

/** What a product answered. */
final class Answer {
  private static final JsonMapper JSON = StrictJson.builder().build();
  private static final int REFUSED = 400;

  private final HttpResponse<byte[]> response;

  Answer(HttpResponse<byte[]> response) {
    this.response = response;
  }

  int status() {
    return response.statusCode();
  }

  boolean isRefusal() {
    return status() >= REFUSED;
  }

  /** Answers the media type in small letters, without parameters; empty where none is told. */
  String mediaType() {
    String all = response.headers().firstValue("Content-Type").orElse("");
    return all.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  byte[] bytes() {
    return response.body();
  }

  boolean isEmpty() {
    return bytes().length == 0;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Answers the body; a missing node where it is no JSON. */
  JsonNode json() {
    try {
      return isEmpty() ? MissingNode.getInstance() : JSON.readTree(text());
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }
}
