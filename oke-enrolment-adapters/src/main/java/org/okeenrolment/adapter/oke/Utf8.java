package org.okeenrolment.adapter.oke;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a message: nothing but UTF-8, and no more than the limit. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  static byte[] bytes(InputStream body, int limit) throws IOException {
    return body.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
  }

  static String text(byte[] body, int limit) {
    int from = checked(body, limit);
    return new String(body, from, body.length - from, StandardCharsets.UTF_8);
  }

  /** Checks the bytes, and answers where the text begins. */
  static int checked(byte[] body, int limit) {
    checkLength(body.length, limit);
    if (!isUtf8(body)) {
      throw new UnreadableMessageException("The message is not written in UTF-8.", null);
    }
    boolean marked = Arrays.mismatch(body, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
    return marked || Arrays.equals(body, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  }

  /** What the JDK replaces is told apart from the same sign in the message only where it occurs. */
  private static boolean isUtf8(byte[] body) {
    if (new String(body, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  static void checkLength(int length, int limit) {
    if (length > limit) {
      throw new UnreadableMessageException(
          "The message is longer than the limit (%d).%nMaybe ask for smaller pages, or set ReadingLimits."
              .formatted(limit),
          null);
    }
  }
}
