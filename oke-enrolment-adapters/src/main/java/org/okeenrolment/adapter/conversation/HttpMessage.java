package org.okeenrolment.adapter.conversation;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One request of a conversation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name says what it is about, on one line; may be empty
 * @param notes the comments before it, one line each, without the mark of a comment
 * @param method the HTTP method
 * @param target the path with the query, e.g. {@code /offerings/1?expand=program}
 * @param headers the headers in their order
 * @param body the body with {@code \n} as line end and without blank lines around it; empty where
 *     there is none
 */
@Value.Builder
public record HttpMessage(
    String name,
    List<String> notes,
    String method,
    String target,
    List<HttpHeader> headers,
    String body)
    implements WithHttpMessage {
  /**
   * Takes name and notes without white space around them, and the body without blank lines around
   * it.
   *
   * @throws IllegalArgumentException if a part cannot stand in a conversation file
   */
  public HttpMessage {
    name = OneLine.of("name", name);
    notes =
        notes.stream()
            .map(note -> OneLine.of("note", note))
            .filter(note -> !note.isEmpty())
            .toList();
    if (!method.matches("[A-Z]+")) {
      throw new IllegalArgumentException(
          "The method (%s) is not in capital letters.\nMaybe one of GET, PUT, PATCH."
              .formatted(method));
    }
    if (!target.matches("/[!-~]*")) {
      throw new IllegalArgumentException(
          "The target (%s) is no path of visible ASCII characters.\nMaybe encode it, or put a / in front."
              .formatted(target));
    }
    headers = List.copyOf(headers);
    body = Body.of(body);
  }

  /** Answers a builder for a message without name, notes, headers and body. */
  public static HttpMessageBuilder builder() {
    return new HttpMessageBuilder().name("").body("");
  }

  /** Answers the value of the first header of the name, in any case. */
  public Optional<String> header(String headerName) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(headerName))
        .map(HttpHeader::value)
        .findFirst();
  }
}
