package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note of a conversation expects of the answer: {@code expect 200 201} one of these status
 * codes, {@code expect /items/0/role is student} a value at a place, {@code expect no /items/0}
 * nothing there.
 */
final class Expectation {
  private static final Pattern STATUS = Pattern.compile("expect((?:\\s+\\d{3})+)");
  private static final Pattern VALUE = Pattern.compile("expect\\s+(/\\S*)\\s+is\\s+(.*)");
  private static final Pattern NOTHING = Pattern.compile("expect\\s+no\\s+(/\\S*)");

  private Expectation() {}

  /** Answers why an answer is not as the note expects; nothing where it is. */
  static Optional<String> failure(String note, int status, JsonNode body) {
    Matcher code = STATUS.matcher(note);
    if (code.matches()) {
      List<String> expected = List.of(code.group(1).strip().split("\\s+"));
      return failure(
          expected.contains(Integer.toString(status)),
          "The status is %d and should be one of %s.".formatted(status, expected));
    }
    Matcher value = VALUE.matcher(note);
    if (value.matches()) {
      JsonNode there = body.at(value.group(1));
      return failure(
          there.isValueNode() && there.asText().equals(value.group(2)),
          "At %s there is (%s) and should be (%s)."
              .formatted(value.group(1), text(there), value.group(2)));
    }
    Matcher nothing = NOTHING.matcher(note);
    return nothing.matches()
        ? failure(
            body.at(nothing.group(1)).isMissingNode(),
            "At %s there should be nothing.".formatted(nothing.group(1)))
        : Optional.empty();
  }

  private static Optional<String> failure(boolean asExpected, String otherwise) {
    return asExpected ? Optional.empty() : Optional.of(otherwise);
  }

  private static String text(JsonNode node) {
    return node instanceof MissingNode ? "nothing" : node.toString();
  }
}
