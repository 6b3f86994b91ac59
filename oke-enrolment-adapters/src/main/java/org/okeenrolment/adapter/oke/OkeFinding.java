package org.okeenrolment.adapter.oke;

/**
 * Something in a message that is not as the standard says (bevinding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity whether the message can be processed all the same
 * @param pointer the place in the message, as a JSON pointer; empty: the whole message
 * @param table the table or section of the standard, such as {@code 2.3}
 * @param detail what is there and what should be; no personal data
 */
public record OkeFinding(Severity severity, String pointer, String table, String detail) {
  /** How bad a finding is (ernst). */
  public enum Severity {
    /** The message is processed; what is missing has a safe reading. */
    WARNING,
    /** The message cannot be processed. */
    ERROR
  }

  /**
   * Answers a finding that does not stop the message.
   *
   * @param pointer the place
   * @param table the table of the standard
   * @param detail what is there and what should be
   */
  public static OkeFinding warning(String pointer, String table, String detail) {
    return new OkeFinding(Severity.WARNING, pointer, table, detail);
  }

  /**
   * Answers a finding that stops the message.
   *
   * @param pointer the place
   * @param table the table of the standard
   * @param detail what is there and what should be
   */
  public static OkeFinding error(String pointer, String table, String detail) {
    return new OkeFinding(Severity.ERROR, pointer, table, detail);
  }

  @Override
  public String toString() {
    return "%s %s (table %s): %s".formatted(severity, pointer, table, detail);
  }
}
