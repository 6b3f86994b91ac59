package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where the values of JSON in UTF-8 begin and end while it arrives; what is in them is not
 * read.
 */
final class JsonScanner {
  private static final int BUFFER = 1 << 14;
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xEF;
  private static final int BYTES_OF_A_MARK = 3;

  private final InputStream in;
  private final Answer answer;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] value = new byte[1024];
  private int length;

  /** Makes one for the JSON of an answer, with a limit for a single value. */
  JsonScanner(InputStream in, Answer answer, int longest) {
    this.in = in;
    this.answer = answer;
    this.longest = longest;
  }

  /** Answers the next character that is no blank, and leaves it; -1 at the end. */
  int peek() throws IOException {
    int next = current();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      at++;
      next = current();
    }
    return next;
  }

  /** Passes the next character over if it is the one. */
  boolean passes(char wanted) throws IOException {
    boolean passes = peek() == wanted;
    at += passes ? 1 : 0;
    return passes;
  }

  /** Passes the next character over, which must be the one. */
  void pass(char wanted) throws IOException {
    if (!passes(wanted)) {
      throw answer.unreadable("no readable page");
    }
  }

  /** Passes over what some write before the first character. */
  void passByteOrderMark() throws IOException {
    if (current() == BYTE_ORDER_MARK) {
      at += BYTES_OF_A_MARK;
    }
  }

  /** Answers the next value as it stands there. */
  String value() throws IOException {
    length = 0;
    int first = peek();
    if (first == '"') {
      text();
    } else if (first == '{' || first == '[') {
      nested();
    } else {
      scalar();
    }
    return AnswerJson.utf8(value, length, answer);
  }

  private void text() throws IOException {
    take();
    restOfText();
  }

  private void restOfText() throws IOException {
    for (int next = take(); next != '"'; next = take()) {
      if (next == '\\') {
        take();
      }
    }
  }

  private void nested() throws IOException {
    int depth = 0;
    do {
      int next = take();
      if (next == '"') {
        restOfText();
      } else if (next == '{' || next == '[') {
        depth++;
      } else if (next == '}' || next == ']') {
        depth--;
      }
    } while (depth > 0);
  }

  private void scalar() throws IOException {
    do {
      take();
    } while ("\n\r\t ,:{}[]\"".indexOf(current()) < 0 && current() != END);
  }

  private int take() throws IOException {
    int next = current();
    if (next == END) {
      throw answer.unreadable("a page that ends in the middle");
    }
    at++;
    if (length == value.length) {
      grow();
    }
    value[length++] = (byte) next;
    return next;
  }

  private void grow() {
    if (length >= longest) {
      throw answer.tooLarge(longest);
    }
    value = Arrays.copyOf(value, Math.min(longest, length * 2));
  }

  private int current() throws IOException {
    if (at >= end) {
      at -= end;
      end = Math.max(0, in.read(buffer));
      if (end == 0) {
        at = 0;
        return END;
      }
    }
    return buffer[at] & 0xff;
  }
}
