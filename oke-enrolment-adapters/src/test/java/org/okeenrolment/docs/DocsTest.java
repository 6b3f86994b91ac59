package org.okeenrolment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the documentation shows and links is there. An example stands under the comment {@code <!--
 * from FILE#NAME -->}, and in the file between the comments {@code docs: NAME} and {@code docs:
 * end}, or is all of it where the name is {@code all}.
 */
class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)(?:^<!-- from ([^#\\s]+)#(\\S+) -->\\n)?^```(\\w+)\\n((?s:.*?))^```$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(FENCED.matcher(read(page)).replaceAll(""));
      while (link.find()) {
        if (!link.group(1).contains(":") && !leads(page, link.group(1))) {
          broken.add(ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leads(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1
            || HEADING
                .matcher(read(target))
                .results()
                .anyMatch(found -> anchor(found.group(1)).equals(parts[1])));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  @Test
  void everyExampleOfCodeIsTakenFromWhatIsCompiledAndRun() {
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (Path page : pages()) {
      Matcher example = EXAMPLE.matcher(read(page));
      while (example.find()) {
        String file = example.group(1);
        if (file == null ? example.group(3).equals("java") : !isIn(file, example)) {
          wrong.add(ROOT.relativize(page) + ": " + example.group());
        }
        examples += file == null ? 0 : 1;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isPositive();
  }

  private static boolean isIn(String file, Matcher example) {
    Path source = ROOT.resolve(file);
    return Files.exists(source) && region(read(source), example.group(2)).equals(example.group(4));
  }

  /** The lines between the comments, as far to the left as they go, or all of the file. */
  private static String region(String source, String name) {
    if (name.equals("all")) {
      return source.stripTrailing() + "\n";
    }
    List<String> lines = source.lines().toList();
    Pattern begin = Pattern.compile(".*docs: " + Pattern.quote(name) + "(\\W.*)?");
    List<String> region =
        lines.stream()
            .dropWhile(line -> !begin.matcher(line).matches())
            .skip(1)
            .takeWhile(line -> !line.contains("docs: end"))
            .toList();
    int left =
        region.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return String.join("\n", region).stripTrailing().indent(-left);
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
