package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.OkeFinding;

/**
 * What is answered to a partner (antwoord). The host sends the status, the headers, and the content
 * with its media type.
 *
 * <p>As thread-safe as its content.
 *
 * @param status the status code of HTTP
 * @param headers further headers, such as {@code Allow}
 * @param content the body; empty: none
 * @param findings what in the request was not as the standard says and was read all the same; they
 *     are for the host, and not sent
 */
@Value.Builder
public record EndpointResponse(
    int status, Map<String, String> headers, Optional<Content> content, List<OkeFinding> findings)
    implements WithEndpointResponse {
  /** Takes copies of headers and findings. */
  public EndpointResponse {
    headers = Map.copyOf(headers);
    findings = List.copyOf(findings);
  }

  /** Answers a builder without any value. */
  public static EndpointResponseBuilder builder() {
    return new EndpointResponseBuilder();
  }

  /** Answers whether the request was carried out. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
