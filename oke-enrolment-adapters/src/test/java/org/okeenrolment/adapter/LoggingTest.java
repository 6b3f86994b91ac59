package org.okeenrolment.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reference/logging.md has a row for each line that the library logs. */
class LoggingTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern LOGGER = Pattern.compile("getLogger\\((\\w+)\\.class\\)");
  private static final Pattern STATEMENT =
      Pattern.compile("\\bLOG\\s*\\.(trace|debug|info|warn|error)\\(\\s*\"([^\"]*)\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| `([A-Z]+)` \\| `([^`]+)` \\|");

  /** A line of the library: by which logger, at which level, in which words. */
  private record Line(String logger, String level, String words) {}

  @Test
  void everyLineThatIsLoggedHasARowAndEveryRowIsLogged() {
    List<Line> rows =
        ROW.matcher(text(ROOT.resolve("docs/reference/logging.md")))
            .results()
            .map(row -> new Line(row.group(1), row.group(2), row.group(3)))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(logged());
  }

  @Test
  void everyLoggerIsUsedByStatementsThatThisTestUnderstands() {
    assertThat(sources().filter(source -> source.contains("LoggerFactory.getLogger")))
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(STATEMENT.matcher(source).results().count())
                    .isPositive()
                    .isEqualTo(
                        Pattern.compile("\\bLOG\\b(?! =)").matcher(source).results().count()));
  }

  private static List<Line> logged() {
    return sources().flatMap(LoggingTest::lines).toList();
  }

  private static Stream<Line> lines(String source) {
    Matcher logger = LOGGER.matcher(source);
    return logger.find()
        ? STATEMENT.matcher(source).results().map(one -> line(name(source, logger.group(1)), one))
        : Stream.empty();
  }

  private static Line line(String logger, MatchResult statement) {
    return new Line(logger, statement.group(1).toUpperCase(Locale.ROOT), statement.group(2));
  }

  private static String name(String source, String type) {
    Matcher of = PACKAGE.matcher(source);
    return of.find() ? of.group(1) + "." + type : type;
  }

  private static Stream<String> sources() {
    return Stream.of("core", "testkit", "adapters")
        .map(module -> ROOT.resolve("oke-enrolment-" + module).resolve("src/main/java"))
        .flatMap(LoggingTest::files)
        .map(LoggingTest::text);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
