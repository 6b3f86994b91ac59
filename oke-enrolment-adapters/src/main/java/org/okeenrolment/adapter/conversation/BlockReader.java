package org.okeenrolment.adapter.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the message of one block, line by line. Not thread-safe. */
final class BlockReader {
  private static final Pattern VARIABLE = Pattern.compile("@[\\w.-]+\\s*=.*");
  private static final Pattern REQUEST =
      Pattern.compile("([A-Z]+)\\s+(\\S+)(\\s+HTTP/\\d+(\\.\\d+)?)?");
  private static final Pattern HOST =
      Pattern.compile("(\\{\\{[^{}]+}}|[a-zA-Z][a-zA-Z+.-]*://[^/?#]*)?(/.*)?");
  private static final Pattern COMMENT = Pattern.compile("(?:#|//)\\s*(\\S.*)");
  private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9_-]+)\\s*:(.*)");

  private final Block block;
  private final List<String> notes = new ArrayList<>();
  private int next;

  BlockReader(Block block) {
    this.block = block;
  }

  /** Goes to the request line; answers whether there is one. */
  boolean findRequest() {
    while (next < block.lines().size() && isBeforeRequest(block.lines().get(next))) {
      note(block.lines().get(next));
      next++;
    }
    return next < block.lines().size();
  }

  private void note(String line) {
    Matcher comment = COMMENT.matcher(line.strip());
    if (comment.matches()) {
      notes.add(comment.group(1));
    }
  }

  /** Answers the number of the line that is read next. */
  int line() {
    return block.firstLine() + next;
  }

  /** Reads the message; only after {@link #findRequest} has found one. */
  HttpMessage read() throws BrokenMessageException {
    Matcher request = requestLine();
    String target = target(request.group(2));
    next++;
    return HttpMessage.builder()
        .name(block.name())
        .addAllNotes(notes)
        .method(request.group(1))
        .target(target)
        .addAllHeaders(headers())
        .body(body())
        .build();
  }

  private Matcher requestLine() throws BrokenMessageException {
    String line = block.lines().get(next).strip();
    Matcher request = REQUEST.matcher(line);
    if (!request.matches()) {
      throw broken(
          "The request line (%s) is not a method and a target.".formatted(line),
          "Maybe write it like: PUT {{host}}/offerings/1 HTTP/1.1");
    }
    return request;
  }

  private String target(String url) throws BrokenMessageException {
    Matcher host = HOST.matcher(url);
    if (!host.matches() || host.group(2) == null) {
      throw broken(
          "The target (%s) has no path.".formatted(url),
          "Maybe put the path behind the host: {{host}}/offerings/1");
    }
    return host.group(2);
  }

  private List<HttpHeader> headers() throws BrokenMessageException {
    List<HttpHeader> headers = new ArrayList<>();
    while (next < block.lines().size() && !block.lines().get(next).isBlank()) {
      String line = block.lines().get(next);
      if (!isComment(line)) {
        headers.add(header(line));
      }
      next++;
    }
    return headers;
  }

  private HttpHeader header(String line) throws BrokenMessageException {
    Matcher header = HEADER.matcher(line.strip());
    if (!header.matches()) {
      throw broken(
          "The line (%s) is not a header.".formatted(line),
          "Maybe a blank line is missing between headers and body.");
    }
    return new HttpHeader(header.group(1), header.group(2));
  }

  private String body() throws BrokenMessageException {
    int start = next;
    for (; next < block.lines().size(); next++) {
      String line = block.lines().get(next);
      if (Body.isDirective(line)) {
        throw broken(
            "The line (%s) names a file or a script, which is not supported.".formatted(line),
            "Maybe put the body itself in its place.");
      }
    }
    return String.join("\n", block.lines().subList(start, next));
  }

  private BrokenMessageException broken(String message, String advice) {
    return new BrokenMessageException(line(), message, advice);
  }

  private static boolean isBeforeRequest(String line) {
    return line.isBlank() || isComment(line) || VARIABLE.matcher(line.strip()).matches();
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#") || line.stripLeading().startsWith("//");
  }
}
