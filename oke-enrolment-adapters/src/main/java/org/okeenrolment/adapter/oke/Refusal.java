package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.stream.Collectors;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;

/** A request that is not carried out; it becomes a problem. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String title;

  private Refusal(int status, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
  }

  static Refusal unknown(String kind, String id) {
    return new Refusal(
        404,
        "Unknown " + kind,
        "The %s (%s) is unknown here. Maybe it was not sent yet, or under another id."
            .formatted(kind, id));
  }

  static Refusal badRequest(String detail) {
    return new Refusal(400, "The message cannot be processed", detail);
  }

  static Refusal notSupported(OkeRequest request) {
    return new Refusal(
        404,
        "No such operation",
        "%s %s is no operation of a planning system. Maybe the base address is wrong."
            .formatted(request.method(), request.path()));
  }

  static Refusal of(List<OkeFinding> errors) {
    return badRequest(errors.stream().map(OkeFinding::toString).collect(Collectors.joining("; ")));
  }

  static Refusal of(Decision decision) {
    return badRequest(
        decision.reasons().stream().map(Reason::toString).collect(Collectors.joining("; ")));
  }

  OkeResponse response() {
    return OkeResponse.problem(status, title, String.valueOf(getMessage()));
  }
}
