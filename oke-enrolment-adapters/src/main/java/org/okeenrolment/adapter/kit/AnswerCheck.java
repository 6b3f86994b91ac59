package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.UnreadableMessageException;

/**
 * Whether an answer is as the standard says, whatever is expected of it: the media type, the
 * problem of a refusal (section 0), and the required fields of what is handed out (tables of
 * section 2). Spellings and places that the standard itself has in several ways are let pass
 * (section 5).
 */
final class AnswerCheck {
  private static final OkeMessageCheck CHECK = new OkeMessageCheck(Tolerance.TOLERANT);
  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";
  private static final String MISSING = "is missing";
  private static final int OK = 200;

  private AnswerCheck() {}

  /** Answers what is not as the standard says. */
  static Stream<String> failures(HttpMessage message, Answer answer) {
    if (answer.isRefusal()) {
      return answer.isEmpty() ? Stream.of() : problem(answer);
    }
    boolean isDocument = message.target().startsWith("/documents/");
    return message.method().equals("GET") && answer.status() == OK && !isDocument
        ? handedOut(message, answer)
        : Stream.of();
  }

  private static Stream<String> handedOut(HttpMessage message, Answer answer) {
    return answer.isEmpty()
        ? Stream.of("There is nothing in the answer.")
        : Stream.concat(mediaType(JSON, answer).stream(), contents(message, answer));
  }

  private static Optional<String> mediaType(String expected, Answer answer) {
    return answer.mediaType().equals(expected)
        ? Optional.empty()
        : Optional.of(
            "The answer is (%s) and should be %s.".formatted(answer.mediaType(), expected));
  }

  private static Stream<String> problem(Answer answer) {
    Optional<String> other = mediaType(PROBLEM, answer);
    if (other.isPresent()) {
      return other.stream();
    }
    JsonNode status = answer.json().path("status");
    boolean sameStatus =
        status.isTextual() && status.asText().equals(Integer.toString(answer.status()));
    boolean title = !answer.json().path("title").asText().isBlank();
    return Stream.concat(
        sameStatus
            ? Stream.of()
            : Stream.of(
                "The status in the problem is (%s) and should be the text \"%d\"."
                    .formatted(status, answer.status())),
        title ? Stream.of() : Stream.of("The problem has no title."));
  }

  private static Stream<String> contents(HttpMessage message, Answer answer) {
    try {
      return CHECK.check("GET", message.target(), answer.bytes()).stream()
          .filter(finding -> finding.isError() || isMissed(finding, answer.json()))
          .map(finding -> finding.withSeverity(OkeFinding.Severity.ERROR).toString());
    } catch (UnreadableMessageException unreadable) {
      return Stream.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private static boolean isMissed(OkeFinding finding, JsonNode body) {
    return finding.detail().equals(MISSING) && !isElsewhere(finding.pointer(), body);
  }

  /** What section 5 has in another place, or reads as something where it is absent. */
  private static boolean isElsewhere(String pointer, JsonNode answer) {
    JsonNode body = answer.isArray() ? page(answer) : answer;
    int last = pointer.lastIndexOf('/');
    JsonNode holder = body.at(pointer.substring(0, Math.max(0, last)));
    JsonNode object = body.at(pointer.replaceFirst("/consumers(/.*)?$", ""));
    JsonNode association = body.at(pointer.replaceFirst("/result/consumers(/.*)?$", ""));
    return switch (pointer.substring(last + 1)) {
      case "offeringState", "weight" -> true;
      case "location" -> holder.has("locationCode");
      case "preferredName" -> object.has("preferredName");
      case "attendance" -> hasAttendance(association);
      case "consumers" -> object.has("preferredName") || hasAttendance(association);
      default -> last == 0 && answer.isArray();
    };
  }

  private static JsonNode page(JsonNode list) {
    return JsonNodeFactory.instance.objectNode().set("items", list);
  }

  private static boolean hasAttendance(JsonNode association) {
    ConsumerBlock block = Places.additions(association.path("consumers"));
    return block.has("attendance") || block.has("testMomentEnrollmentDetails");
  }
}
