package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlaceCommandTest {
  private static final Path OWN = Path.of("src/test/resources/placing");
  private static final Path REFERENCE =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/placing");

  /** What is printed for each file, but for the time; the plans are the same on every machine. */
  private static final Map<String, String> RECORDED =
      new TreeMap<>(
          Map.of(
              "team-g1", "requests=1047 placed=1025 complete=368 bound=1025 plan=a213afeb",
              "team-g2-d2", "requests=1085 placed=1068 complete=378 bound=1068 plan=51659e73",
              "college-g1-d3", "requests=6808 placed=6668 complete=2311 bound=6682 plan=2ed642e9",
              "team-s1", "requests=1210 placed=1205 complete=392 bound=1205 plan=2e5971fe",
              "team-s2", "requests=1115 placed=1092 complete=373 bound=1092 plan=7eef9015",
              "team-s3", "requests=1202 placed=1181 complete=386 bound=1181 plan=71696a08",
              "college-s1", "requests=6857 placed=6749 complete=2363 bound=6752 plan=b0db9ddf",
              "college-s1-d2", "requests=6857 placed=6653 complete=2279 bound=6675 plan=39923e6b",
              "college-s1-d3", "requests=6857 placed=6730 complete=2350 bound=6738 plan=bea4914b"));

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {}

  private static Run run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new PlaceCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  @TestFactory
  Stream<DynamicTest> thePlansAreThoseThatWereRecorded() {
    return RECORDED.entrySet().stream()
        .flatMap(
            plan ->
                Stream.of(OWN, REFERENCE)
                    .map(files -> files.resolve(plan.getKey() + ".sit.gz"))
                    .filter(Files::exists)
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                plan.getKey(),
                                () ->
                                    assertThat(run(file).out().replaceAll("ms=\\d+ ", "").strip())
                                        .isEqualTo(plan.getKey() + " " + plan.getValue()))));
  }

  @Test
  void aPlacementIsALinePerRequestInTheOrderOfTheFile() throws IOException {
    Path file =
        written(
            "SIT1 students=3 exams=2 sittings=3 requests=4",
            "Q 0 exam=0 start=540 end=600 cap=1 loc=0",
            "Q 1 exam=0 start=1980 end=2040 cap=1 loc=0",
            "Q 2 exam=1 start=600 end=660 cap=2 loc=0",
            "S 0 extra=0 0:0,1 1:2",
            "S 1 extra=30 0:0,1 1:2",
            "S 2 extra=0 1:");
    Run run = run("--out", folder.resolve("out"), file);
    assertThat(run.out()).startsWith("small requests=5 placed=4 complete=2 bound=4 ms=");
    assertThat(run.exit()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/small.placement")))
        .containsExactly("0 0 0", "0 1 2", "1 0 1", "1 1 2", "2 1 -");
  }

  @Test
  void moreEffortPlacesNoFewer() {
    Path file = OWN.resolve("team-g2-d2.sit.gz");
    assertThat(placed(run("--effort", 5, file))).isGreaterThanOrEqualTo(placed(run(file)));
  }

  private static int placed(Run run) {
    return Integer.parseInt(run.out().replaceAll("(?s).*placed=(\\d+).*", "$1"));
  }

  @Test
  void aFileThatCannotBeUsedIsNamedWithTheLineAndTheOthersArePlaced() throws IOException {
    List<Object> words = new ArrayList<>();
    words.add(written("SIT1 students=1 exams=1 sittings=1 requests=1", "Q 0 exam=0 start=nine"));
    words.add(folder.resolve("missing.sit"));
    words.add(OWN.resolve("team-g1.sit.gz"));
    Run run = run(words.toArray());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("small.sit: line 2 (Q 0 exam=0 start=nine)", "missing.sit");
    assertThat(run.out()).startsWith("team-g1 ");
  }

  private Path written(String... lines) throws IOException {
    return Files.writeString(folder.resolve("small.sit"), String.join("\n", lines) + "\n");
  }
}
