package org.okeenrolment.adapter.conversation;

import java.util.List;
import java.util.regex.Pattern;

/** What a body may be in a conversation file. */
final class Body {
  /** What begins the line before the next message. */
  static final String SEPARATOR = "###";

  private static final Pattern DIRECTIVE = Pattern.compile("(<[@>]?|>>?!?)(\\s.*|\\{.*)?");

  private Body() {}

  /** Answers the body in the form of the file; refuses lines that mean something else there. */
  static String of(String text) {
    List<String> lines = text.lines().toList();
    lines.forEach(Body::refuseOtherMeaning);
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return String.join("\n", lines.subList(from, to));
  }

  private static void refuseOtherMeaning(String line) {
    if (line.startsWith(SEPARATOR) || isDirective(line)) {
      throw new IllegalArgumentException(
          "The line (%s) of the body has a meaning of its own in a conversation file.\nMaybe indent it."
              .formatted(line));
    }
  }

  /** Answers whether an environment would take the line for a file to include or a script. */
  static boolean isDirective(String line) {
    return DIRECTIVE.matcher(line).matches();
  }
}
