package org.okeenrolment.adapter.conversation;

/**
 * One header of a message.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name letters, digits, {@code -} and {@code _}
 * @param value one line, without white space around it
 */
public record HttpHeader(String name, String value) {
  /**
   * Takes the value without white space around it.
   *
   * @throws IllegalArgumentException if the name or the value cannot stand in a line of its own
   */
  public HttpHeader {
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "The header name (%s) has other characters than letters, digits, - and _.\nMaybe a line of the body stands before the blank line."
              .formatted(name));
    }
    value = OneLine.of("value of the header " + name, value);
  }
}
