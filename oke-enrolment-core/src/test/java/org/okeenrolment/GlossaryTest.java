package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of the public API are made of the words of the glossary. */
class GlossaryTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z]+");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Za-z][A-Za-z, -]*) \\|");

  /** Words of plain English, and of Java, that mean here what they mean everywhere. */
  private static final Set<String> PLAIN =
      Stream.of(
              "access action add after again allowed answer applied apply ask awaiting between",
              "builder bulk by case cause change changed check clock count counted counting days",
              "difference done duplicate each effect end entry exception extent family field",
              "filter gap give hand host id identified identity incomplete is join kept keyed kind",
              "known leased listener matter mean minutes mismatch mode move not of one open option order",
              "param parked pause per percent place postponed present progress question queued receive record",
              "recorded reduce reference refuse refused registered released reset retryable rules",
              "sealed send sent service situation source stale state status text time to",
              "topic transaction type unchanged unit unknown value variant verification watch write")
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  @Test
  void everyWordOfAPublicNameIsInTheGlossaryOrPlain() {
    Set<String> known = rows(terms());
    known.addAll(PLAIN);
    assertThat(types()).hasSizeGreaterThan(300);
    assertThat(types())
        .allSatisfy(
            type ->
                assertThat(words(type).filter(word -> !isKnown(word, known)))
                    .as("unknown words in %s", type.name())
                    .isEmpty());
  }

  @Test
  void noPublicNameHasAWordThatIsNotUsed() {
    String page = page();
    List<String> notUsed =
        ROW.matcher(page.substring(page.indexOf("## Not used")))
            .results()
            .map(row -> row.group(1).replace(" ", ""))
            .filter(word -> !word.equals("insteadof"))
            .toList();
    assertThat(notUsed).contains("retake", "exammoment");
    assertThat(types())
        .extracting(type -> type.name().toLowerCase(Locale.ROOT))
        .allSatisfy(name -> assertThat(notUsed).noneMatch(name::contains));
  }

  @Test
  void thePlainWordsAreUsedAndStandNotInTheGlossary() {
    Set<String> used = types().stream().flatMap(GlossaryTest::words).collect(Collectors.toSet());
    assertThat(
            PLAIN.stream()
                .filter(word -> used.stream().noneMatch(one -> isKnown(one, Set.of(word)))))
        .isEmpty();
    assertThat(PLAIN).doesNotContainAnyElementsOf(rows(terms()));
  }

  private static boolean isKnown(String word, Set<String> known) {
    return known.contains(word)
        || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)));
  }

  private static Stream<String> words(SourceType type) {
    return WORD.matcher(type.name())
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static List<SourceType> types() {
    return SourceType.under(Path.of("src/main/java")).stream()
        .filter(SourceType::isPublic)
        .toList();
  }

  private static Set<String> rows(String tables) {
    return ROW.matcher(tables)
        .results()
        .flatMap(row -> Arrays.stream(row.group(1).toLowerCase(Locale.ROOT).split("[^a-z]+")))
        .filter(word -> !word.equals("api"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String terms() {
    return page().substring(0, page().indexOf("## Not used"));
  }

  private static String page() {
    return SourceType.read(ROOT.resolve("docs/glossary.md"));
  }
}
