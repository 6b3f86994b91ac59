package org.okeenrolment.adapter.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OKE conversation: a text in the {@code .http} format that IDEs run.
 *
 * <p>{@code ###} stands between requests, with a name behind it if you like; a request is a line
 * {@code PUT {{host}}/offerings/… HTTP/1.1}, headers, an empty line, and the body. Lines that start
 * with {@code #} or {@code //} before a request are comments, {@code @name = value} defines a
 * variable; the host stays symbolic. A request that cannot be read is answered as such, and the
 * next one is read.
 *
 * <p>Reads as it goes, one request at a time. Not thread-safe; close it.
 */
public final class ConversationReader implements Iterator<ConversationReader.Part>, AutoCloseable {
  private static final Set<String> METHODS = Set.of("GET", "PUT", "PATCH", "POST", "DELETE");
  private static final String SEPARATOR = "###";
  private static final String HOST = "{{host}}";

  private final BufferedReader in;
  private final String source;
  private @Nullable String separator = "";
  private int line;

  /**
   * One part of a conversation.
   *
   * @param message the request; null when it cannot be read
   * @param error what is wrong with it; null when it can
   */
  public record Part(@Nullable HttpMessage message, @Nullable ConversationException error) {
    /**
     * Answers the request.
     *
     * @throws ConversationException when it cannot be read
     */
    public HttpMessage orElseThrow() {
      if (message == null) {
        throw error == null ? new ConversationException("The part is empty.") : error;
      }
      return message;
    }
  }

  /**
   * Makes a reader.
   *
   * @param in the text
   * @param source its name, for messages, such as the name of the file
   */
  public ConversationReader(Reader in, String source) {
    this.in = new BufferedReader(in);
    this.source = source;
    skipEmptyParts();
  }

  private @Nullable List<String> lines;
  private int firstLine;
  private String name = "";

  @Override
  public boolean hasNext() {
    return lines != null;
  }

  @Override
  public Part next() {
    List<String> current = lines;
    if (current == null) {
      throw new NoSuchElementException("The conversation (%s) is at its end.".formatted(source));
    }
    Part part = part(current);
    skipEmptyParts();
    return part;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void skipEmptyParts() {
    lines = null;
    while (separator != null && lines == null) {
      name = separator.strip();
      firstLine = line + 1;
      List<String> read = readPart();
      lines = read.stream().allMatch(ConversationReader::isNoRequest) ? null : read;
    }
  }

  private List<String> readPart() {
    List<String> read = new ArrayList<>();
    String next = readLine();
    while (next != null && !next.startsWith(SEPARATOR)) {
      read.add(next);
      next = readLine();
    }
    separator = next == null ? null : next.substring(SEPARATOR.length());
    return read;
  }

  private @Nullable String readLine() {
    try {
      line++;
      return in.readLine();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isNoRequest(String text) {
    return text.isBlank() || text.startsWith("#") || text.startsWith("//") || text.startsWith("@");
  }

  private Part part(List<String> text) {
    try {
      return new Part(message(text), null);
    } catch (ConversationException unreadable) {
      return new Part(null, unreadable);
    }
  }

  private HttpMessage message(List<String> text) {
    int at = 0;
    while (isNoRequest(text.get(at))) {
      at++;
    }
    String[] request = text.get(at).strip().split("\\s+");
    if (request.length < 2 || !METHODS.contains(request[0])) {
      throw error(at, "is no request line", "it should read: PUT {{host}}/path HTTP/1.1");
    }
    HttpMessageBuilder message =
        HttpMessage.builder().name(name).method(request[0]).path(path(request[1], at));
    int next = at + 1;
    while (next < text.size() && !text.get(next).isBlank()) {
      header(message, text.get(next), next);
      next++;
    }
    return message.body(body(text, next)).build();
  }

  private String path(String target, int at) {
    if (!target.startsWith(HOST + "/")) {
      throw error(at, "does not start with " + HOST + "/", "another host cannot be played");
    }
    return target.substring(HOST.length());
  }

  private void header(HttpMessageBuilder message, String text, int at) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw error(at, "is no header", "an empty line is missing before the body");
    }
    message.putHeaders(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  private String body(List<String> text, int from) {
    String body = String.join("\n", text.subList(Math.min(from, text.size()), text.size())).strip();
    if (body.startsWith("< ")) {
      throw error(from, "takes its body from another file", "write the body itself here");
    }
    return body;
  }

  private ConversationException error(int at, String what, String advice) {
    return new ConversationException(
        "Line %d of %s %s.%nMaybe %s.".formatted(firstLine + at, source, what, advice));
  }
}
