package org.okeenrolment.adapter.oke.endpoint;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * The body of an answer (inhoud): JSON, or a document.
 *
 * <p>It is read once, by whoever sends the answer, who closes the stream.
 *
 * <p>Not thread-safe: the stream is read once.
 *
 * @param mediaType what it is, such as {@code application/json}
 * @param length the number of bytes; empty: not known
 * @param stream the bytes
 */
public record Content(String mediaType, OptionalLong length, InputStream stream) {
  private static final String DOCUMENT = "application/octet-stream";

  /**
   * Answers a document as the standard sends it ({@code application/octet-stream}).
   *
   * @param length the number of bytes; empty: not known
   * @param stream the bytes
   */
  public static Content document(OptionalLong length, InputStream stream) {
    return new Content(DOCUMENT, length, stream);
  }

  /**
   * Answers JSON.
   *
   * @param mediaType its media type, such as {@code application/problem+json}
   * @param json the text
   */
  public static Content json(String mediaType, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new Content(mediaType, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
  }
}
