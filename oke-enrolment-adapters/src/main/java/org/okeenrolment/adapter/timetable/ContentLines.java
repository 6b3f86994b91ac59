package org.okeenrolment.adapter.timetable;

/** The lines of an iCalendar file, and which text may stand in them. */
final class ContentLines {
  private static final int MAX_OCTETS = 75;
  private static final int REPLACEMENT = 0xFFFD;

  private ContentLines() {}

  /**
   * Folds lines to at most 75 octets of UTF-8 (RFC 5545, 3.1), never within a character; ical4j
   * counts the characters of Java.
   */
  static String folded(String lines) {
    StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
    int octets = 0;
    for (int at = 0; at < lines.length(); ) {
      int character = lines.codePointAt(at);
      int size = octets(character);
      boolean ends = character == '\r' || character == '\n';
      if (!ends && octets + size > MAX_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = ends ? 0 : octets + size;
      at += Character.charCount(character);
    }
    return folded.toString();
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }

  /** Answers a text without what iCalendar has no way to write: control characters, and halves. */
  static String text(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(character -> character == '\n' || character == '\t' || !isControl(character))
        .map(character -> isHalf(character) ? REPLACEMENT : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int character) {
    return Character.getType(character) == Character.CONTROL;
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
