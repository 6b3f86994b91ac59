package org.okeenrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type as it stands in the sources, which are formatted all alike.
 *
 * @param isPublic whether others may use it; what is nested in an interface is public by itself
 * @param depth 0 at the top, 1 where it is nested in one, and so on
 */
record SourceType(
    Path file, String name, String kind, boolean isPublic, int depth, Optional<String> doc) {
  private static final int INDENT = 2;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "( *)((?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*)"
              + "(record|class|interface|enum|@interface) (\\w+).*");

  /** All types in the files under a folder, but for what is internal. */
  static List<SourceType> under(Path folder) {
    return walk(folder)
        .filter(file -> !file.toString().contains("internal"))
        .flatMap(file -> of(file).stream())
        .toList();
  }

  static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<SourceType> of(Path file) {
    List<String> lines = read(file).lines().toList();
    List<SourceType> types = new ArrayList<>();
    Deque<SourceType> around = new ArrayDeque<>();
    for (int line = 0; line < lines.size(); line++) {
      Matcher declared = DECLARATION.matcher(lines.get(line));
      if (declared.matches()) {
        int depth = declared.group(1).length() / INDENT;
        while (!around.isEmpty() && around.peek().depth() >= depth) {
          around.pop();
        }
        SourceType type =
            new SourceType(
                file,
                declared.group(4),
                declared.group(3),
                isPublic(declared.group(2), around),
                depth,
                doc(lines, line));
        around.push(type);
        types.add(type);
      }
    }
    return types;
  }

  private static boolean isPublic(String modifiers, Deque<SourceType> around) {
    boolean itself = modifiers.contains("public");
    return around.isEmpty()
        ? itself
        : around.peek().isPublic() && (itself || around.peek().kind().equals("interface"));
  }

  /** What stands right above the annotations of a declaration. */
  private static Optional<String> doc(List<String> lines, int declaration) {
    int end = declaration - 1;
    while (end >= 0 && !lines.get(end).endsWith("*/")) {
      if (isOther(lines.get(end).strip())) {
        return Optional.empty();
      }
      end--;
    }
    int start = end;
    while (start >= 0 && !lines.get(start).strip().startsWith("/**")) {
      start--;
    }
    return start < 0
        ? Optional.empty()
        : Optional.of(String.join("\n", lines.subList(start, end + 1)));
  }

  private static boolean isOther(String line) {
    return line.isEmpty()
        || line.endsWith(";")
        || line.equals("}")
        || (line.endsWith("{") && !line.startsWith("@"));
  }
}
