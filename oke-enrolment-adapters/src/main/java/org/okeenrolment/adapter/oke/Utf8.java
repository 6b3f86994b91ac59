package org.okeenrolment.adapter.oke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a message as text: nothing but UTF-8, and no more than the limit. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  static String text(InputStream body, int limit) throws IOException {
    return text(body.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1), limit);
  }

  static String text(byte[] body, int limit) {
    if (body.length > limit) {
      throw tooLong(limit);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    } catch (CharacterCodingException other) {
      throw new UnreadableMessageException("The message is not written in UTF-8.", null);
    }
  }

  static String text(String body, int limit) {
    if (body.length() > limit) {
      throw tooLong(limit);
    }
    return body;
  }

  private static UnreadableMessageException tooLong(int limit) {
    return new UnreadableMessageException(
        "The message is longer than the limit (%d).%nMaybe ask for smaller pages, or set ReadingLimits."
            .formatted(limit),
        null);
  }
}
