package org.okeenrolment.adapter.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An iCalendar file read by RFC 5545 alone, without the library that wrote it. */
record ReadCalendar(String name, List<Line> lines, List<ReadCalendar> parts) {
  /** A content line, of which the value is as it stands in the file. */
  record Line(String name, List<String> parameters, String value) {
    static Line of(String line) {
      int colon = colon(line);
      List<String> head = List.of(line.substring(0, colon).split(";"));
      return new Line(head.get(0), head.subList(1, head.size()), line.substring(colon + 1));
    }

    private static int colon(String line) {
      boolean quoted = false;
      for (int at = 0; at < line.length(); at++) {
        quoted ^= line.charAt(at) == '"';
        if (line.charAt(at) == ':' && !quoted) {
          return at;
        }
      }
      throw new AssertionError("No value in the line: " + line);
    }

    /** The text that is meant (RFC 5545, 3.3.11). */
    String text() {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < value.length(); at++) {
        char next = value.charAt(at);
        assertThat(next).as("a separator that is not escaped").isNotIn(',', ';');
        if (next == '\\') {
          char escaped = value.charAt(++at);
          assertThat(escaped).isIn('\\', ';', ',', 'n', 'N');
          text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        } else {
          text.append(next);
        }
      }
      return text.toString();
    }
  }

  /** Reads a file, of which every line ends as it should and is no longer than it may be. */
  static ReadCalendar of(String file) {
    assertThat(file).endsWith("\r\n").doesNotContain("\r\n\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line);
    }
    List<Line> lines = new ArrayList<>();
    for (String line : file.replace("\r\n ", "").split("\r\n")) {
      lines.add(Line.of(line));
    }
    ReadCalendar root = new ReadCalendar("", List.of(), new ArrayList<>());
    assertThat(read(root, lines, 0)).isEqualTo(lines.size());
    assertThat(root.parts).hasSize(1);
    return root.parts.get(0);
  }

  private static int read(ReadCalendar into, List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).name().equals("END")) {
      Line line = lines.get(at++);
      if (line.name().equals("BEGIN")) {
        ReadCalendar part = new ReadCalendar(line.value(), new ArrayList<>(), new ArrayList<>());
        at = read(part, lines, at);
        assertThat(lines.get(at++).value()).isEqualTo(part.name);
        into.parts.add(part);
      } else {
        into.lines.add(line);
      }
    }
    return at;
  }

  List<ReadCalendar> parts(String kind) {
    return parts.stream().filter(part -> part.name.equals(kind)).toList();
  }

  List<ReadCalendar> events() {
    return parts("VEVENT");
  }

  /** The only line of that name. */
  Line line(String one) {
    return find(one).orElseThrow(() -> new AssertionError("No " + one + " in " + this));
  }

  Optional<Line> find(String one) {
    List<Line> found = lines.stream().filter(line -> line.name().equals(one)).toList();
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    return found.stream().findFirst();
  }

  String value(String one) {
    return line(one).value();
  }

  String text(String one) {
    return line(one).text();
  }
}
