package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OkeCheckCommandTest {
  private static final Path FIXTURES = Path.of("src/test/resources/oke");
  private static final Path CANONICAL =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/oke/canonical");
  private static final String CANCELLATION =
      """
      ### a cancellation
      PATCH /associations/a-1

      {"associationType": "componentOfferingAssociation", "state": "cancelled"}
      """;

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {
    String last() {
      List<String> lines = out.lines().toList();
      return lines.get(lines.size() - 1);
    }
  }

  private static Run run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new OkeCheckCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void wellFormedMessagesHaveNoFindingsAndTheExitCodeIsZero() {
    Run run = run("--strict", FIXTURES);
    assertThat(run.out()).matches("\\d\\d messages, 0 errors, 0 warnings\\R");
    assertThat(run.exit()).isZero();
  }

  /** The messages of the standard's reference data, where they are there. */
  @Test
  void canonicalMessagesHaveNoFindings() {
    if (Files.exists(CANONICAL)) {
      assertThat(run("--strict", CANONICAL).last()).isEqualTo("39 messages, 0 errors, 0 warnings");
    }
  }

  @Test
  void aDivergenceIsALineWithItsPlaceAndAWarningOnly() throws IOException {
    Run run = run(file("one.http", CANCELLATION));
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("one.http:2 a cancellation: WARNING /state (table 2.3): (cancelled)"),
            line -> assertThat(line).isEqualTo("1 messages, 0 errors, 1 warnings"));
    assertThat(run.exit()).isZero();
  }

  @Test
  void strictlyItIsAnError() throws IOException {
    Run run = run("--strict", file("one.http", CANCELLATION));
    assertThat(run.last()).isEqualTo("1 messages, 1 errors, 0 warnings");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aBodyThatIsNoJsonIsAnErrorAndTheOthersAreChecked() throws IOException {
    Run run = run(file("one.http", "PUT /persons/p-1\n\n{\"personId\":\n\n" + CANCELLATION));
    assertThat(run.out()).contains("one.http:1: ERROR The message is no readable JSON at line 1");
    assertThat(run.last()).isEqualTo("2 messages, 1 errors, 1 warnings");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aFolderWithAnIndexIsReadByIt() throws IOException {
    file(
        "index.json",
        """
        [{"name": "a", "method": "GET", "path": "/persons/p-1", "direction": "response"},
         {"name": "b", "method": "PUT", "path": "/persons/p-1", "direction": "request"}]
        """);
    file("a.json", "{\"personId\": \"p-2\"}");
    Run run = run(folder);
    assertThat(run.out()).contains("a.json: ERROR /personId (table 2.5): is another id");
    assertThat(run.err()).contains("b.json: It cannot be read");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void anIndexNamesNoFilesElsewhere() throws IOException {
    file("index.json", "[{\"name\": \"../a\", \"method\": \"GET\", \"path\": \"/\"}]");
    Run run = run(folder);
    assertThat(run.err()).contains("An entry has no name of a file beside it.");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsSaidAndTheExitCodeIsTwo() throws IOException {
    assertThat(run(folder.resolve("missing.http")).err()).contains("missing.http cannot be read");
    assertThat(run(folder.resolve("missing.http")).exit()).isEqualTo(2);
    assertThat(run(file("broken.http", "### x\nPUT nowhere\n\n{}")).exit()).isEqualTo(2);
    assertThat(run(file("index.json", "[{").getParent()).exit()).isEqualTo(2);
    assertThat(run().exit()).isEqualTo(2);
  }

  @Test
  void itIsACommandOfTheTools() {
    assertThat(Main.run("oke-check", FIXTURES.toString())).isZero();
  }
}
