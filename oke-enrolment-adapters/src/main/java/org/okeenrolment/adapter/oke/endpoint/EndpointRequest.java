package org.okeenrolment.adapter.oke.endpoint;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.catalogue.PartnerId;

/**
 * A request of a partner, as the host received it (binnenkomend verzoek).
 *
 * <p>The host has verified who sent it. The body is read once, and never further than the limits of
 * the codec; the host closes it. Not thread-safe.
 *
 * @param partner who sent it; of a caller without a token, who is answered at {@code GET /} alone,
 *     any name
 * @param scopes what his token gives access to
 * @param method the HTTP method
 * @param target path and query below the base address, as they were sent: percent-encoded, such as
 *     {@code /offerings?since=2027-01-01}
 * @param contentType the header {@code Content-Type}, where there is one
 * @param body the bytes of the body; without one an empty stream
 */
@Value.Builder
public record EndpointRequest(
    PartnerId partner,
    Set<OkeScope> scopes,
    String method,
    String target,
    Optional<String> contentType,
    InputStream body)
    implements WithEndpointRequest {
  /** Takes a copy of the scopes. */
  public EndpointRequest {
    scopes = Set.copyOf(scopes);
  }

  /** Answers a builder for a request without scopes and body. */
  public static EndpointRequestBuilder builder() {
    return new EndpointRequestBuilder().body(InputStream.nullInputStream());
  }

  /**
   * Answers a message as a request, where partner and endpoint run in one process.
   *
   * @param message the message, with its sender
   * @param scopes what he has access to
   */
  public static EndpointRequest of(OkeRequest message, Set<OkeScope> scopes) {
    return builder()
        .partner(message.partner())
        .scopes(scopes)
        .method(message.method())
        .target(message.path())
        .body(new ByteArrayInputStream(message.body().getBytes(StandardCharsets.UTF_8)))
        .build();
  }
}
