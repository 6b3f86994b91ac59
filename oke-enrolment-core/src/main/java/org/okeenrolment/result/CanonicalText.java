package org.okeenrolment.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text that is the same for the same content: lines of values between tabs, with line feeds at
 * their ends. A value that is not there is empty; a backslash, tab, line feed or carriage return in
 * a value is written with a backslash.
 */
final class CanonicalText {
  private final StringBuilder lines = new StringBuilder();

  CanonicalText line(String kind, Object... values) {
    lines.append(kind);
    for (Object value : values) {
      lines.append('\t').append(escaped(value));
    }
    lines.append('\n');
    return this;
  }

  private static String escaped(Object value) {
    Object there =
        value instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse("") : value;
    return there
        .toString()
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  /** Answers the hash of a text, in lower case hexadecimals. */
  static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
