package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where the values of JSON in UTF-8 begin and end while it arrives; what is in them is not
 * read. One thread scans.
 */
final class JsonScanner {
  private static final int BUFFER = 1 << 15;
  private static final int END = -1;
  private static final byte[] NOTHING = {};
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
  private static final String ENDS_OF_A_SCALAR = "\n\r\t ,:{}[]\"";

  private final InputStream in;
  private final Answer answer;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] kept = NOTHING;
  private int depth;
  private boolean inText;
  private boolean escaped;

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
    for (int part : BYTE_ORDER_MARK) {
      at += current() == part ? 1 : 0;
    }
  }

  /** Answers the next value as it stands there. */
  byte[] value() throws IOException {
    int first = peek();
    boolean isScalar = first != '"' && first != '{' && first != '[';
    int from = at;
    while (!(isScalar ? scalarEnds() : valueEnds())) {
      keep(from);
      from = 0;
      at = end;
      if (current() == END) {
        throw answer.unreadable("a page that ends in the middle");
      }
    }
    return whole(from);
  }

  private byte[] whole(int from) {
    keep(from);
    byte[] whole = kept;
    kept = NOTHING;
    return whole;
  }

  private void keep(int from) {
    int before = kept.length;
    check(before + at - from);
    kept = Arrays.copyOf(kept, before + at - from);
    System.arraycopy(buffer, from, kept, before, at - from);
  }

  private void check(int length) {
    if (length > longest) {
      throw answer.tooLarge(longest);
    }
  }

  private boolean scalarEnds() {
    while (at < end && ENDS_OF_A_SCALAR.indexOf(buffer[at]) < 0) {
      at++;
    }
    return at < end;
  }

  /** Goes on to the end of a text, list or object; answers whether it is in the buffer. */
  private boolean valueEnds() {
    while (at < end) {
      if (inText) {
        passText();
      } else {
        passStructure(buffer[at++]);
      }
      if (depth == 0 && !inText) {
        return true;
      }
    }
    return false;
  }

  private void passStructure(byte next) {
    if (next == '"') {
      inText = true;
    } else if (next == '{' || next == '[') {
      depth++;
    } else if (next == '}' || next == ']') {
      depth--;
    }
  }

  private void passText() {
    int next = at;
    if (escaped) {
      escaped = false;
      next++;
    }
    while (next < end && buffer[next] != '"' && buffer[next] != '\\') {
      next++;
    }
    if (next < end) {
      inText = buffer[next] != '"';
      escaped = inText;
      next++;
    }
    at = next;
  }

  private int current() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at == end ? END : buffer[at] & 0xff;
  }
}
