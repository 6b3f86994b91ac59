package org.okeenrolment.adapter.oke;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a message: nothing but UTF-8, and no more than the limit. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NO_ASCII = 0x8080808080808080L;
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

  /** Most messages are plain ASCII, of which eight signs are looked at together. */
  private static boolean isUtf8(byte[] body) {
    int at = 0;
    while (at + Long.BYTES <= body.length && ((long) EIGHT.get(body, at) & NO_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < body.length && body[at] >= 0) {
      at++;
    }
    return at == body.length || decodes(ByteBuffer.wrap(body, at, body.length - at));
  }

  private static boolean decodes(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
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
