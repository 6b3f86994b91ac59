package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the notes of a message expect of the answer: {@code expect 200 201} one of these status
 * codes, {@code expect /state is associated or finished} one of these values at each such place
 * (see {@link Places}), {@code expect some …} at one of them, {@code expect no /items/0} nothing
 * there, {@code expect a body} anything. Of a refusal that is expected only the code counts.
 */
final class Expectations {
  private static final Pattern STATUS = Pattern.compile("expect((?:\\s+\\d{3})+)");
  private static final Pattern VALUE =
      Pattern.compile("expect\\s+(some\\s+)?(/\\S*)\\s+is\\b\\s*(.*)");
  private static final Pattern NOTHING = Pattern.compile("expect\\s+no\\s+(/\\S*)");
  private static final String A_BODY = "expect a body";

  private final List<String> codes = new ArrayList<>();
  private final List<Note> ofBody = new ArrayList<>();

  /** Says why an answer is not as expected. */
  private interface Note {
    Optional<String> failure(Answer answer);
  }

  private Expectations() {}

  /**
   * Reads the notes that begin with {@code expect}; others say nothing of the answer.
   *
   * @throws IllegalArgumentException when one of them cannot be understood
   */
  static Expectations of(List<String> notes) {
    Expectations all = new Expectations();
    notes.stream().filter(note -> note.startsWith("expect")).forEach(all::add);
    return all;
  }

  private void add(String note) {
    Matcher status = STATUS.matcher(note);
    Matcher value = VALUE.matcher(note);
    Matcher nothing = NOTHING.matcher(note);
    if (status.matches()) {
      codes.addAll(List.of(status.group(1).strip().split("\\s+")));
    } else if (value.matches()) {
      ofBody.add(answer -> value(answer, value));
    } else if (nothing.matches()) {
      ofBody.add(answer -> nothing(answer, nothing.group(1)));
    } else if (note.equals(A_BODY)) {
      ofBody.add(Expectations::body);
    } else {
      throw new IllegalArgumentException(
          "The note (%s) expects nothing that is known.%nMaybe: expect 200, expect /state is associated, expect no /items/0."
              .formatted(note));
    }
  }

  /** Answers why the answer is not as expected, one text for each note. */
  Stream<String> failures(Answer answer) {
    boolean isExpected = codes.contains(Integer.toString(answer.status()));
    if (isExpected && answer.isRefusal()) {
      return Stream.of();
    }
    String code = "The status is %d and should be one of %s.".formatted(answer.status(), codes);
    return Stream.concat(
        isExpected || codes.isEmpty() ? Stream.of() : Stream.of(code),
        ofBody.stream().flatMap(note -> note.failure(answer).stream()));
  }

  private static Optional<String> value(Answer answer, Matcher note) {
    boolean some = note.group(1) != null;
    String place = note.group(2);
    List<String> expected = List.of(note.group(3).split(" or "));
    List<JsonNode> there = Places.at(place, answer.json());
    boolean asExpected =
        some
            ? there.stream().anyMatch(node -> isOne(node, expected))
            : there.stream().allMatch(node -> isOne(node, expected));
    boolean enough = !there.isEmpty() || Places.isOfMany(place);
    return asExpected && enough
        ? Optional.empty()
        : Optional.of(
            "At %s there is (%s) and should be (%s)."
                .formatted(place, text(there), String.join(" or ", expected)));
  }

  private static boolean isOne(JsonNode node, List<String> expected) {
    return node.isValueNode() && expected.contains(node.asText());
  }

  private static String text(List<JsonNode> nodes) {
    return nodes.isEmpty()
        ? "nothing"
        : nodes.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
  }

  private static Optional<String> nothing(Answer answer, String place) {
    return Places.at(place, answer.json()).isEmpty()
        ? Optional.empty()
        : Optional.of("At %s there should be nothing.".formatted(place));
  }

  private static Optional<String> body(Answer answer) {
    return answer.text().replace('"', ' ').isBlank()
        ? Optional.of("There is nothing in the answer.")
        : Optional.empty();
  }
}
