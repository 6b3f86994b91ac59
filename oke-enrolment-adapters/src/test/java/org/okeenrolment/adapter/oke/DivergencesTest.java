package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.Person;

/**
 * The table of divergences (section 5): each row is read as its last column says, with a finding.
 */
class DivergencesTest {
  private static final Path FACTS =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/oke/facts.md");
  static final int ROWS = 54;

  /** Rows of which nothing stands in a message, and who reads them. */
  private static final Map<Integer, String> READ_ELSEWHERE =
      Map.of(
          14, "what the dates mean: the mapping takes the meaning of the tables",
          22, "scopes are verified by the host and checked by the receiving side",
          23, "scopes are verified by the host and checked by the receiving side",
          24, "a path: the receiving side takes both",
          25, "query parameters: the receiving side takes them",
          26, "a query parameter: the receiving side takes both",
          27, "a query parameter: the receiving side takes both",
          28, "a media type: the receiving side takes both",
          39, "names are free text, and are never parsed",
          50, "that results are accepted in every state is up to who records them");

  private static Stream<Divergence<?>> divergences() {
    return Stream.of(
            OfferingDivergences.keysAndTimes(),
            OfferingDivergences.offerings(),
            AssociationDivergences.results(),
            AssociationDivergences.associations(),
            OtherDivergences.names(),
            OtherDivergences.persons())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isReadAsTheStandardMeansIt(Divergence<T> divergence) {
    Object read = divergence.read().apply(divergence.value(new OkeCodec()));
    assertThat(read == null ? Optional.empty() : read).isEqualTo(divergence.as());
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isFoundWithItsPlaceAndAdvice(Divergence<T> divergence) {
    List<OkeFinding> findings = findings(divergence, Tolerance.TOLERANT);
    if (divergence.pointer().isEmpty()) {
      assertThat(divergence.reading(new OkeCodec()).findings()).isEmpty();
      return;
    }
    assertThat(findings)
        .filteredOn(finding -> finding.pointer().equals(divergence.pointer()))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.isError()).isFalse())
        .allSatisfy(finding -> assertThat(finding.detail()).isNotBlank())
        .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isAnErrorForAStrictReader(Divergence<T> divergence) {
    List<OkeFinding> tolerant = findings(divergence, Tolerance.TOLERANT);
    List<OkeFinding> strict = findings(divergence, Tolerance.STRICT);
    assertThat(strict).allSatisfy(finding -> assertThat(finding.isError()).isTrue());
    assertThat(strict)
        .extracting(OkeFinding::pointer)
        .isEqualTo(tolerant.stream().map(OkeFinding::pointer).toList());
  }

  private static <T> List<OkeFinding> findings(Divergence<T> divergence, Tolerance tolerance) {
    OkeCodec codec = new OkeCodec(tolerance, ReadingLimits.defaults());
    Reading<T> reading = divergence.reading(codec);
    List<OkeFinding> all = new ArrayList<>(reading.findings());
    all.addAll(new OkeCheck(tolerance).of(divergence.use(), reading.value()));
    return all;
  }

  /** Rows 29 and 30 are about messages that are no objects. */
  @Test
  void anAddressIsReadWithAndWithoutQuotes() {
    OkeCodec codec = new OkeCodec();
    assertThat(codec.readUrl("\"https://ta.example/start/123\"").findings()).isEmpty();
    Reading<String> bare = codec.readUrl("https://ta.example/start/123\n");
    assertThat(bare.value()).isEqualTo("https://ta.example/start/123");
    assertThat(bare.findings()).hasSize(1);
  }

  @Test
  void aListAloneIsReadAsItsOnlyPage() {
    Reading<Page<Person>> page = new OkeCodec().readPage("[{\"personId\":\"p\"}]", Person.class);
    assertThat(page.value().items()).extracting(Person::personId).containsExactly("p");
    assertThat(page.value().hasNextPage()).isFalse();
    assertThat(page.findings()).hasSize(1);
  }

  @Test
  void everyRowIsReadHereOrElsewhereForAReason() {
    TreeSet<Integer> rows =
        divergences().map(Divergence::row).collect(Collectors.toCollection(TreeSet::new));
    rows.addAll(READ_ELSEWHERE.keySet());
    rows.addAll(List.of(29, 30));
    assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  /** The facts of the standard, where they are there. */
  @Test
  void theTableHasNoMoreRows() throws IOException {
    if (Files.exists(FACTS)) {
      List<String> lines = Files.readAllLines(FACTS);
      int start =
          lines.indexOf(
              lines.stream().filter(line -> line.startsWith("## 5.")).findAny().orElseThrow());
      long rows =
          lines.stream()
              .skip(start)
              .takeWhile(line -> !line.startsWith("## 6."))
              .filter(line -> line.matches("\\| \\d+ \\|.*"))
              .count();
      assertThat(rows).isEqualTo(ROWS);
    }
  }
}
