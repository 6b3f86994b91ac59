package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.regulation.Parameters;

/** The page on codes tells of every code, with the texts that people read. */
class RefusalCodesPageTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final String PAGE =
      SourceType.read(ROOT.resolve("docs/reference/refusal-codes.md"));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (.*) \\|$");
  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern REASON =
      Pattern.compile(
          "Reason\\.of\\(\\s*\"([A-Z_]+)\"\\s*\\)((?:(?!build\\(\\)|;).)*)", Pattern.DOTALL);
  private static final Pattern PUT = Pattern.compile("putFacts\\(\"(\\w+)\"");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)");
  private static final Pattern PARAMETER = Pattern.compile("`([a-z]+(?:\\.[a-zA-Z]+)+)`");

  @Test
  void everyReasonStandsOnceWithBothTextsAndItsFacts() {
    for (String code : keys("decision.reasons")) {
      String english = text("decision.reasons", code);
      String row = row("## Refusals", code, english, text("decision.reasons_nl", code));
      facts(FACT, english).forEach(fact -> assertThat(row).contains("`" + fact + "`"));
    }
    assertThat(codes("## Refusals")).isEqualTo(keys("decision.reasons"));
  }

  @Test
  void everyFactThatTheRulesGiveIsNamed() {
    List<MatchResult> reasons =
        SourceType.walk(Path.of("src/main/java"))
            .flatMap(file -> REASON.matcher(SourceType.read(file)).results())
            .toList();
    assertThat(reasons).hasSizeGreaterThan(60);
    for (MatchResult reason : reasons) {
      String row = rows("## Refusals", reason.group(1)).get(0);
      facts(PUT, reason.group(2))
          .forEach(fact -> assertThat(row).as(reason.group(1)).contains("`" + fact + "`"));
    }
  }

  @Test
  void everyTopicAndRoleThatIsPendingStandsOnceWithBothTexts() {
    for (String key : keys("decision.pending")) {
      row(
          "## Decisions to take",
          key.replace("role.", ""),
          text("decision.pending", key),
          text("decision.pending_nl", key));
    }
    assertThat(codes("## Decisions to take")).hasSameSizeAs(keys("decision.pending"));
  }

  @Test
  void everyTypeOfFindingStandsOnceWithBothTexts() {
    for (String type : keys("monitor.repairs")) {
      row("## Findings", type, text("monitor.repairs", type), text("monitor.repairs_nl", type));
    }
    assertThat(codes("## Findings")).isEqualTo(keys("monitor.repairs"));
  }

  @Test
  void thePageNamesOnlyTypesAndParametersThatAreThere() {
    Set<String> types =
        Stream.of("core", "adapters")
            .map(module -> ROOT.resolve("oke-enrolment-" + module + "/src/main/java"))
            .flatMap(folder -> SourceType.under(folder).stream())
            .map(SourceType::name)
            .collect(Collectors.toCollection(TreeSet::new));
    types.addAll(Set.of("IllegalArgumentException", "Instant", "LocalDate"));
    assertThat(TYPE.matcher(PAGE).results().map(found -> found.group(1))).isSubsetOf(types);
    assertThat(PARAMETER.matcher(PAGE).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(path -> Parameters.find(path).isPresent());
  }

  private static String row(String section, String code, String english, String dutch) {
    List<String> rows = rows(section, code);
    assertThat(rows).as(code).hasSize(1);
    String texts = english + "<br>" + dutch + " |";
    assertThat(rows.get(0)).startsWith(texts);
    return rows.get(0).substring(texts.length());
  }

  private static List<String> rows(String section, String code) {
    return results(section)
        .filter(row -> row.group(1).equals(code))
        .map(row -> row.group(2) + " |")
        .toList();
  }

  private static Set<String> codes(String section) {
    return results(section).map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<MatchResult> results(String section) {
    int start = PAGE.indexOf("\n" + section + "\n");
    int end = PAGE.indexOf("\n## ", start + 1);
    Matcher rows = ROW.matcher(PAGE.substring(start, end < 0 ? PAGE.length() : end));
    return rows.results();
  }

  private static Stream<String> facts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(bundle(bundle).keySet());
  }

  private static String text(String bundle, String key) {
    return bundle(bundle).getString(key);
  }

  private static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle("org.okeenrolment." + name, Locale.ROOT);
  }
}
