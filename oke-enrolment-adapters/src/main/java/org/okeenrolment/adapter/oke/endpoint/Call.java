package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.okeenrolment.adapter.oke.OkeCheck;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;

/** One request while it is carried out: its ids and parameters, and what is found in its body. */
final class Call {
  private static final int PAGE_SIZE = 10;
  private static final int MOST_OF_PAGE = 250;
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/json", "application/merge-patch+json");

  private final EndpointRequest request;
  private final List<String> ids;
  private final Query query;
  private final OkeCodec codec;
  private final OkeCheck check;
  private final List<OkeFinding> findings = new ArrayList<>();

  Call(EndpointRequest request, List<String> ids, Query query, OkeCodec codec) {
    this.request = request;
    this.ids = ids;
    this.query = query;
    this.codec = codec;
    this.check = new OkeCheck(codec.tolerance());
  }

  PartnerId partner() {
    return request.partner();
  }

  Actor actor() {
    return Actor.partner(request.partner());
  }

  /** The first id in the path. */
  String id() {
    return ids.get(0);
  }

  /** The last id in the path. */
  String lastId() {
    return ids.get(ids.size() - 1);
  }

  Query query() {
    return query;
  }

  /** Refuses a caller without the scope of the flow to which the object belongs. */
  void needs(OkeScope scope) {
    if (!request.scopes().contains(scope)) {
      throw Refusal.forbidden(List.of(scope));
    }
  }

  /** Answers a value that is made of what the message says; where it is none, that is refused. */
  static <T> T meant(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException impossible) {
      throw Refusal.badRequest(String.valueOf(impossible.getMessage()));
    }
  }

  /** Reads the body; what differs from the standard and is read as it is meant is kept. */
  <T> T read(Class<T> type) {
    request.contentType().ifPresent(Call::checkMediaType);
    try {
      Reading<T> read = codec.read(request.body(), type);
      found(read.findings());
      return read.value();
    } catch (IOException brokenOff) {
      throw Refusal.badRequest("The body broke off. Maybe send it again.");
    }
  }

  private static void checkMediaType(String contentType) {
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPES.contains(mediaType)) {
      throw Refusal.badRequest(
          "The body is %s. Maybe it is JSON: then say application/json, of a PATCH application/merge-patch+json."
              .formatted(contentType));
    }
  }

  /** Reads the body for a use, and refuses what cannot be processed. */
  <T> T read(OkeUse<T> use) {
    return checked(use, read(use.type()));
  }

  /** Answers the message, unless it cannot be processed or has another id than the path. */
  <T> T checked(OkeUse<T> use, T message) {
    return checked(use, message, lastId());
  }

  /** Answers the message, unless it cannot be processed or has another id. */
  <T> T checked(OkeUse<T> use, T message, String id) {
    found(check.of(use, message, id));
    return message;
  }

  /** Keeps what was found; errors are refused. */
  void found(List<OkeFinding> found) {
    findings.addAll(found);
    List<OkeFinding> errors = findings.stream().filter(OkeFinding::isError).toList();
    if (!errors.isEmpty()) {
      throw Refusal.of(errors);
    }
  }

  /** Answers that the request was carried out; nothing is said of it. */
  EndpointResponse done(int status) {
    return EndpointResponse.builder().status(status).findings(findings).build();
  }

  EndpointResponse answer(Object message) {
    return EndpointResponse.builder()
        .status(200)
        .content(Content.json("application/json", codec.write(message)))
        .build();
  }

  <T> EndpointResponse page(Function<Window, List<T>> list) {
    int size = query.number("pageSize", PAGE_SIZE, MOST_OF_PAGE);
    return answer(Window.page(size, query.number("pageNumber", 1, Integer.MAX_VALUE), list));
  }
}
