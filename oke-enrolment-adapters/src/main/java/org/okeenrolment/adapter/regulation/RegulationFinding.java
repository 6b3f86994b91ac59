package org.okeenrolment.adapter.regulation;

/**
 * Something in a file that cannot be used as it is (bevinding).
 *
 * <p>Immutable and thread-safe.
 *
 * @param pointer the place in the file, as a JSON pointer (RFC 6901); empty: the whole file
 * @param problem what is there and why it cannot be used, with names and values
 * @param advice what to do about it
 */
public record RegulationFinding(String pointer, String problem, String advice) {
  /** Answers a finding for a message of the library: the problem, and advice on its second line. */
  static RegulationFinding of(String pointer, String message) {
    String[] lines = message.split("\\R", 2);
    return new RegulationFinding(pointer, lines[0], lines.length > 1 ? lines[1] : "");
  }

  @Override
  public String toString() {
    return "%s: %s %s".formatted(pointer.isEmpty() ? "(file)" : pointer, problem, advice).strip();
  }
}
