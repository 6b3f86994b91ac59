package org.okeenrolment.adapter.oke;

import org.immutables.value.Value;

/**
 * Something in a message that is not as the standard says (bevinding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity whether the message can be processed all the same
 * @param pointer the place in the message, as a JSON pointer; empty: the whole message
 * @param table the table or section of the standard, such as {@code 2.3}
 * @param detail what is there; no personal data
 * @param advice how it is read, or what should be there
 */
@Value.Builder
public record OkeFinding(
    Severity severity, String pointer, String table, String detail, String advice)
    implements WithOkeFinding {
  /** How bad a finding is (ernst). Immutable and thread-safe. */
  public enum Severity {
    /** The message is processed; what is missing has a safe reading. */
    WARNING,
    /** The message cannot be processed, or the reader is strict. */
    ERROR
  }

  /** Answers whether the message cannot be processed. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return "%s %s (table %s): %s. %s".formatted(severity, pointer, table, detail, advice);
  }
}
