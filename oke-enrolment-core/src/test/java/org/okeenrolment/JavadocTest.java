package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the public API, checked on the sources. */
class JavadocTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path SOURCES = Path.of("src/main/java/org/okeenrolment");
  private static final int LONGEST_FILE = 300;
  private static final Pattern METHOD =
      Pattern.compile("^  (?:public |static |default )+.*\\w+\\(.*");
  private static final Pattern FIRST_PARAGRAPH_END = Pattern.compile("<p>|@param");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]+\\)");

  @Test
  void everyPublicTypeHasJavadoc() {
    assertThat(types()).isNotEmpty().allMatch(type -> type.doc().isPresent());
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
      List<String> lines = SourceType.read(file).lines().toList();
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
    List<Path> files =
        SourceType.walk(ROOT).filter(file -> !file.toString().contains("target")).toList();
    assertThat(files).hasSizeGreaterThan(200);
    assertThat(files).filteredOn(file -> linesOfCode(file) >= LONGEST_FILE).isEmpty();
  }

  private static long linesOfCode(Path file) {
    return SourceType.read(file).lines().map(String::strip).filter(line -> !isNoCode(line)).count();
  }

  private static boolean isNoCode(String line) {
    return line.isEmpty() || line.startsWith("*") || line.startsWith("/");
  }

  @Test
  void everyPublicTypeOfEveryModuleSaysWhetherThreadsMayShareIt() {
    List<SourceType> all =
        Stream.of("core", "testkit", "adapters")
            .map(module -> ROOT.resolve("oke-enrolment-" + module).resolve("src/main/java"))
            .flatMap(sources -> SourceType.under(sources).stream())
            .filter(SourceType::isPublic)
            .toList();
    assertThat(all).hasSizeGreaterThan(450);
    assertThat(all)
        .filteredOn(type -> !type.doc().orElse("").toLowerCase(Locale.ROOT).contains("thread"))
        .isEmpty();
  }

  private static List<SourceType> types() {
    return SourceType.under(SOURCES).stream()
        .filter(SourceType::isPublic)
        .filter(type -> type.depth() == 0)
        .toList();
  }

  /** Services, repositories, rules and the language of decisions name no thing of the school. */
  private static boolean isDomain(SourceType type) {
    String folder = SOURCES.relativize(type.file()).getName(0).toString();
    return !List.of("ExamEnrolment.java", "ExamEnrolmentBuilder.java", "decision", "port")
            .contains(folder)
        && !Files.exists(type.file().resolveSibling(type.name() + "Store.java"))
        && !SourceType.read(type.file()).contains("Valid inside the transaction");
  }

  private static String firstParagraph(SourceType type) {
    return FIRST_PARAGRAPH_END.splitAsStream(type.doc().orElse("")).findFirst().orElse("");
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
    return SourceType.walk(SOURCES)
        .filter(file -> !file.toString().contains("internal"))
        .filter(file -> !file.endsWith("package-info.java"))
        .toList();
  }
}
