package org.okeenrolment.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CONTRACT.md says of each rule what its test says, and of each failure what else fails. */
class ContractManualTest {
  private static final Path MODULE =
      Path.of(System.getProperty("project.root", ".."), "oke-enrolment-testkit");
  private static final Path CONTRACTS =
      MODULE.resolve("src/main/java/org/okeenrolment/testkit/contract");
  private static final Pattern RULE = Pattern.compile("(?m)^\\| ([A-Z]-\\d+) \\| (.*[.]) \\|$");
  private static final Pattern NEIGHBOURS =
      Pattern.compile("(?m)^\\| ([A-Z]-\\d+) \\| ([A-Z]-[-, A-Z\\d]+) \\|$");
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*\\s+(?:\\* )?([A-Z]-\\d+): (.*?)\\s*\\*/", Pattern.DOTALL);

  private static final String MANUAL = text(MODULE.resolve("CONTRACT.md"));

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> pairs(Pattern pattern, String text) {
    Map<String, String> pairs = new TreeMap<>();
    pattern.matcher(text).results().forEach(one -> pairs.put(one.group(1), one.group(2)));
    return pairs;
  }

  @Test
  void everyRuleHasARowAndEveryRowATest() {
    Set<String> tested =
        new TreeSet<>(numbers(StoreContractMutantsTest.rules(StoreContract.class)));
    tested.addAll(numbers(StoreContractMutantsTest.rules(PersonDirectoryContract.class)));
    tested.addAll(numbers(StoreContractMutantsTest.rules(SchoolRegisterContract.class)));
    assertThat(pairs(RULE, MANUAL)).hasSizeGreaterThan(60).containsOnlyKeys(tested);
  }

  /** Writes o10 as O-10. */
  private static Set<String> numbers(Collection<String> rules) {
    return rules.stream()
        .map(rule -> rule.substring(0, 1).toUpperCase(Locale.ROOT) + "-" + rule.substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aRuleIsSaidInTheSameWordsWhereItIsTested() {
    Map<String, String> said = new TreeMap<>();
    contracts().forEach(source -> said.putAll(pairs(JAVADOC, source)));
    said.replaceAll((rule, words) -> sentence(words));
    assertThat(said).isEqualTo(pairs(RULE, MANUAL));
  }

  private static Stream<String> contracts() {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      return files.map(ContractManualTest::text).toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sentence(String javadoc) {
    String words = javadoc.replaceAll("\\s*\\n\\s*\\*\\s*", " ");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  @Test
  void whatFailsWithARuleIsWhatItsMutantShows() {
    Map<String, Set<String>> manual = new TreeMap<>();
    pairs(NEIGHBOURS, MANUAL)
        .forEach((rule, others) -> manual.put(rule, new TreeSet<>(Set.of(others.split(", ")))));
    Map<String, Set<String>> mutants = new TreeMap<>();
    StoreContractMutantsTest.neighbours()
        .forEach(
            (rule, others) ->
                mutants.put(numbers(Set.of(rule)).iterator().next(), numbers(others)));
    assertThat(manual).isEqualTo(mutants);
  }
}
