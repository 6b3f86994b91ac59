package org.okeenrolment.adapter.conversation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes conversation files: the same messages give the same bytes, in UTF-8 with {@code \n} as
 * line end. Bodies are written as given.
 *
 * <p>Not thread-safe. Failures of the destination are {@link UncheckedIOException}.
 */
public final class ConversationWriter implements Closeable {
  private final Appendable out;

  private ConversationWriter(Appendable out, String host) {
    this.out = out;
    line("@host = " + OneLine.of("host", host));
  }

  /**
   * Answers a writer to a text.
   *
   * @param out the destination; closed with the writer where it can be
   * @param host what {@code {{host}}} stands for when the file is run, e.g. {@code
   *     http://localhost:8080}
   */
  public static ConversationWriter to(Appendable out, String host) {
    return new ConversationWriter(out, host);
  }

  /** Answers a writer to a file, which is replaced; {@code host} as in the other form. */
  public static ConversationWriter to(Path file, String host) {
    try {
      return new ConversationWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one message behind those before. */
  public ConversationWriter write(HttpMessage message) {
    line("");
    line((Body.SEPARATOR + " " + message.name()).stripTrailing());
    message.notes().forEach(note -> line("# " + note));
    line(message.method() + " {{host}}" + message.target() + " HTTP/1.1");
    message.headers().forEach(header -> line((header.name() + ": " + header.value()).strip()));
    if (!message.body().isEmpty()) {
      line("");
      line(message.body());
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    if (out instanceof Closeable closeable) {
      closeable.close();
    }
  }

  private void line(String text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
