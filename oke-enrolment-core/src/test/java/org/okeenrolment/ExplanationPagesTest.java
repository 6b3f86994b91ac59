package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Bound;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Pin;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;

/** What the explanations list is all that there is, and their examples are right. */
class ExplanationPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path SCRIPTS =
      ROOT.resolve(
          "oke-enrolment-adapters/src/main/resources/org/okeenrolment/adapter/jdbc/postgresql");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 21);

  private static String page(String name) {
    return SourceType.read(ROOT.resolve("docs/explanation/" + name + ".md"));
  }

  @Test
  void everyLayerBoundAndPinOfRegulationsHasItsRow() {
    String page = page("regulations");
    Stream.of(Authority.values(), Bound.Kind.values(), Pin.values())
        .flatMap(Stream::of)
        .forEach(word -> assertThat(page).containsOnlyOnce("\n| `" + word + "` |"));
  }

  @Test
  void everyExampleOfABoundComesToItsValue() {
    List<List<String>> examples = rows(page("regulations"), "| the school says |").toList();
    assertThat(examples).hasSizeGreaterThan(3);
    for (List<String> row : examples) {
      RegulationDocument law =
          RegulationDocument.of("LAW", Authority.NATIONAL).addBounds(bound(row.get(2))).build();
      List<RegulationDocument> documents =
          List.of(
              law, says(Authority.INSTITUTION, row.get(0)), says(Authority.PROGRAMME, row.get(1)));
      Optional<Integer> inForce =
          Regulations.of(documents, Regulations.of(law).calendar())
              .inForce(Context.at(DAY))
              .get(Parameters.ATTEMPTS_BASE)
              .value();
      assertThat(inForce.map(String::valueOf).orElse("none")).as("%s", row).isEqualTo(row.get(3));
    }
  }

  private static RegulationDocument says(Authority authority, String attempts) {
    var document = RegulationDocument.of(authority.name(), authority);
    return attempts.equals("–") ? document.build() : document.addParams(value(attempts)).build();
  }

  private static ParameterValue<Integer> value(String attempts) {
    return attempts.equals("none")
        ? Parameters.ATTEMPTS_BASE.none()
        : Parameters.ATTEMPTS_BASE.is(Integer.valueOf(attempts));
  }

  private static Bound bound(String code) {
    String[] words = code.replace("`", "").split(" ");
    return new Bound(Bound.Kind.valueOf(words[0]), value(words[1]));
  }

  @Test
  void everyExceptionOfThePortsSaysWhatToDoAboutIt() {
    String page = page("concurrency");
    List<String> exceptions =
        SourceType.under(Path.of("src/main/java/org/okeenrolment/port")).stream()
            .map(SourceType::name)
            .filter(name -> name.endsWith("Exception"))
            .toList();
    assertThat(exceptions).hasSizeGreaterThan(4);
    assertThat(exceptions).allMatch(name -> page.contains("\n| `" + name + "` |"));
  }

  @Test
  void everyTableSaysWhichPersonalDataItHas() throws Exception {
    String page = page("privacy");
    Pattern table = Pattern.compile("CREATE TABLE (\\w+)");
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      List<String> tables =
          scripts
              .flatMap(script -> table.matcher(SourceType.read(script)).results())
              .map(found -> found.group(1))
              .toList();
      assertThat(tables).hasSizeGreaterThan(20);
      List<String> rows = rows(page, "| table |").map(row -> row.get(0)).toList();
      assertThat(tables).allMatch(name -> rows.toString().contains("`" + name + "`"));
    }
  }

  /** The rows of the table whose header begins so. */
  private static Stream<List<String>> rows(String page, String header) {
    return page.lines()
        .dropWhile(line -> !line.startsWith(header))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
  }
}
