package org.okeenrolment.adapter.oke.endpoint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;

/** A request that is not carried out; it becomes a problem. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final int status;
  private final String title;
  private final transient Map<String, String> headers;

  private Refusal(int status, String title, String detail) {
    this(status, title, detail, Map.of());
  }

  private Refusal(int status, String title, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }

  static Refusal unknown(String kind, String id) {
    return new Refusal(
        NOT_FOUND,
        "Unknown " + kind,
        "The %s (%s) is unknown here. Maybe it was not sent yet, or under another id."
            .formatted(kind, id));
  }

  static Refusal badRequest(String detail) {
    return new Refusal(BAD_REQUEST, "The message cannot be processed", detail);
  }

  static Refusal missing(String place, String table) {
    return badRequest("/%s (table %s) is missing".formatted(place, table));
  }

  static Refusal forbidden(Collection<OkeScope> needed) {
    return new Refusal(
        FORBIDDEN,
        "No access",
        "The token has none of the scopes (%s). Maybe ask for a token with one of them."
            .formatted(
                needed.stream().map(OkeScope::wireName).sorted().collect(Collectors.joining(" "))));
  }

  static Refusal noSuchOperation() {
    return new Refusal(
        NOT_FOUND,
        "No such operation",
        "The path is none of this service. Maybe the base address is wrong.");
  }

  static Refusal notAllowed(String method, String allowed) {
    return new Refusal(
        NOT_ALLOWED,
        "No such operation",
        "There is no %s here. Maybe one of (%s) was meant.".formatted(method, allowed),
        Map.of("Allow", allowed));
  }

  static Refusal of(List<OkeFinding> errors) {
    return badRequest(errors.stream().map(OkeFinding::toString).collect(Collectors.joining("; ")));
  }

  private static Refusal of(Decision decision) {
    return badRequest(
        decision.reasons().stream().map(Reason::toString).collect(Collectors.joining("; ")));
  }

  /** Answers the value of an outcome; a refusal by the rules becomes a problem. */
  static <T> T orRefusal(Outcome<T> outcome) {
    return outcome.value().orElseThrow(() -> of(outcome.decision()));
  }

  /** Answers whether it is the message that is refused, rather than the operation. */
  boolean isOfMessage() {
    return status != FORBIDDEN && status != NOT_ALLOWED;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
