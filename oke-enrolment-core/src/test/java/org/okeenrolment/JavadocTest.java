package org.okeenrolment;

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

/** What is written about the public API, checked on the sources. */
class JavadocTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path SOURCES = Path.of("src/main/java/org/okeenrolment");
  private static final int LONGEST_FILE = 300;
  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "(?:/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*)?(?:@[A-Z][\\w.]*(?:\\([^)]*\\))?\\s+)*"
              + "public (?:sealed |final |static |abstract )*(?:record|class|interface|enum) (?<name>\\w+)",
          Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile("^  (?:public |static |default )+.*\\w+\\(.*");
  private static final Pattern FIRST_PARAGRAPH_END = Pattern.compile("<p>|@param");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]+\\)");

  @Test
  void everyPublicTypeHasJavadoc() {
    assertThat(types()).isNotEmpty().allMatch(type -> type.doc() != null);
  }

  @Test
  void everyDomainTypeSaysItsDutchTermOrItsUseInItsFirstParagraph() {
    assertThat(types().stream().filter(JavadocTest::isDomain).toList())
        .allSatisfy(
            type ->
                assertThat(firstParagraph(type))
                    .as("the Dutch term of %s", type.name())
                    .containsPattern(IN_BRACKETS));
  }

  @Test
  void everyPublicMethodHasJavadocOrOverridesOne() {
    List<String> undocumented = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = read(file).lines().toList();
      for (int line = 1; line < lines.size(); line++) {
        if (METHOD.matcher(lines.get(line)).matches() && !isDocumented(lines, line)) {
          undocumented.add(file.getFileName() + ": " + lines.get(line).strip());
        }
      }
    }
    assertThat(undocumented).isEmpty();
  }

  @Test
  void noFileOfAnyModuleIsTooLongToRead() {
    List<Path> files = walk(ROOT).filter(file -> !file.toString().contains("target")).toList();
    assertThat(files).hasSizeGreaterThan(200);
    assertThat(files).filteredOn(file -> linesOfCode(file) >= LONGEST_FILE).isEmpty();
  }

  private static long linesOfCode(Path file) {
    return read(file).lines().map(String::strip).filter(line -> !isNoCode(line)).count();
  }

  private static boolean isNoCode(String line) {
    return line.isEmpty() || line.startsWith("*") || line.startsWith("/");
  }

  /** Constants and exceptions need not say so. */
  @Test
  void everyPublicTypeSaysWhetherThreadsMayShareIt() {
    assertThat(types())
        .filteredOn(type -> !type.name().endsWith("Exception"))
        .filteredOn(type -> !read(type.file()).contains("public enum " + type.name()))
        .filteredOn(type -> !String.valueOf(type.doc()).toLowerCase(Locale.ROOT).contains("thread"))
        .isEmpty();
  }

  private record Type(Path file, String name, @org.jspecify.annotations.Nullable String doc) {}

  private static List<Type> types() {
    List<Type> types = new ArrayList<>();
    for (Path file : files()) {
      Matcher type = DOCUMENTED.matcher(read(file));
      if (type.find()) {
        types.add(new Type(file, type.group("name"), type.group("doc")));
      }
    }
    return types;
  }

  /** Services, repositories, rules and the language of decisions name no thing of the school. */
  private static boolean isDomain(Type type) {
    String folder = SOURCES.relativize(type.file()).getName(0).toString();
    return !List.of("ExamEnrolment.java", "ExamEnrolmentBuilder.java", "decision", "port")
            .contains(folder)
        && !Files.exists(type.file().resolveSibling(type.name() + "Store.java"))
        && !read(type.file()).contains("Valid inside the transaction");
  }

  private static String firstParagraph(Type type) {
    return FIRST_PARAGRAPH_END.splitAsStream(String.valueOf(type.doc())).findFirst().orElse("");
  }

  private static boolean isDocumented(List<String> lines, int method) {
    int above = method - 1;
    while (above > 0
        && lines.get(above).strip().startsWith("@")
        && !lines.get(above).contains("@Override")) {
      above--;
    }
    String line = lines.get(above).strip();
    return line.endsWith("*/") || line.equals("@Override");
  }

  private static List<Path> files() {
    return walk(SOURCES)
        .filter(file -> !file.toString().contains("internal"))
        .filter(file -> !file.endsWith("package-info.java"))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
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
