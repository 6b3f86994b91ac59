package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ParameterFamily;
import org.okeenrolment.regulation.Parameters;

/** The guide for those who write regulations tells of what the library reads. */
class RegulationGuideTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("project.root"), "docs", "regulation.md");

  @Test
  void everyParameterStandsInTheTableWithItsDefault() throws IOException {
    List<String> lines = Files.readAllLines(GUIDE);
    for (Parameter<?> parameter : Parameters.all()) {
      String fallback =
          parameter.fallback().map(value -> ValueWriting.of(value).toString()).orElse("null");
      assertThat(rows(lines, parameter.path()))
          .as(parameter.path())
          .singleElement()
          .asString()
          .contains("| `" + fallback + "` |");
    }
    for (ParameterFamily<?> family : Parameters.families()) {
      assertThat(rows(lines, family.prefix() + "<x>")).as(family.prefix()).hasSize(1);
    }
  }

  @Test
  void everyWordOfAChoiceAndEveryBoundableParameterIsMarked() throws IOException {
    List<String> lines = Files.readAllLines(GUIDE);
    for (Parameter<?> parameter : Parameters.all()) {
      String row = rows(lines, parameter.path()).get(0);
      assertThat(row.contains("↕")).as(parameter.path()).isEqualTo(parameter.isBoundable());
      parameter.choices().forEach(word -> assertThat(row).contains("`" + word.name() + "`"));
    }
  }

  private static List<String> rows(List<String> lines, String path) {
    Stream<String> rows = lines.stream().filter(line -> line.startsWith("| `" + path + "` |"));
    return rows.toList();
  }
}
