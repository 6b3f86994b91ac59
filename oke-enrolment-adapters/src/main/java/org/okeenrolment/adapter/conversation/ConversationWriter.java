package org.okeenrolment.adapter.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes an OKE conversation that IDEs can run and {@link ConversationReader} reads back.
 *
 * <p>Not thread-safe; lines end with a line feed on every system.
 */
public final class ConversationWriter {
  private final Appendable out;

  /**
   * Makes a writer.
   *
   * @param out where the text goes; the caller closes it
   */
  public ConversationWriter(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a request.
   *
   * @param message the request
   * @throws IllegalArgumentException when a line of its body would be read as a separator
   */
  public void write(HttpMessage message) {
    if (message.body().startsWith("###") || message.body().contains("\n###")) {
      throw new IllegalArgumentException(
          "The body of %s %s has a line that starts with ###.%nMaybe write the JSON in one line."
              .formatted(message.method(), message.path()));
    }
    StringBuilder text = new StringBuilder(message.body().length() + 200);
    text.append("### ").append(message.name()).append('\n');
    text.append(message.method()).append(" {{host}}").append(message.path()).append(" HTTP/1.1\n");
    message
        .headers()
        .forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    text.append('\n');
    if (!message.body().isEmpty()) {
      text.append(message.body()).append("\n\n");
    }
    try {
      out.append(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
