package org.okeenrolment.adapter.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;

/**
 * One request of a conversation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what stands behind its separator, for people; may be empty
 * @param method the method of HTTP
 * @param path the path with its query, without {@code {{host}}}
 * @param headers the headers, in order
 * @param body the body without blank lines around it; empty where there is none
 */
@Value.Builder
public record HttpMessage(
    String name, String method, String path, Map<String, String> headers, String body)
    implements WithHttpMessage {
  /** Takes a copy of the headers, in their order. */
  public HttpMessage {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Answers a builder without a name, headers and body. */
  public static HttpMessageBuilder builder() {
    return new HttpMessageBuilder().name("").body("");
  }
}
