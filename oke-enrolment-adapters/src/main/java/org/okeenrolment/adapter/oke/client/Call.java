package org.okeenrolment.adapter.oke.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.catalogue.PartnerId;

/**
 * One request to a partner, as often as it is tried.
 *
 * @param kind its path as logs may tell it, without ids
 * @param scope what a token must give access to; empty: no token
 */
record Call(
    PartnerId partner,
    String method,
    URI address,
    String kind,
    Optional<OkeScope> scope,
    Map<String, String> headers,
    String body) {
  /** A body and every parameter may be about a person; the path names ids at most. */
  @Override
  public String toString() {
    return "%s %s of partner (%s)".formatted(method, address.getRawPath(), partner);
  }

  HttpRequest request(Duration timeout, Optional<String> token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
    if (!method.equals("GET")) {
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    headers.forEach(request::setHeader);
    token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
    return request.build();
  }
}
