package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.regulation.RegulationFiles.REFERENCE_SCHOOL;
import static org.okeenrolment.adapter.regulation.RegulationFiles.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RegulationCheckTest {
  private static final Path DOCUMENTS = REFERENCE_SCHOOL.resolve("policies.json");
  private static final Path CALENDAR = REFERENCE_SCHOOL.resolve("calendar.json");
  private static final Path CASES = REFERENCE_SCHOOL.resolve("cases.json");

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {}

  private static Run run(Object... words) {
    List<String> arguments = new ArrayList<>(List.of("--calendar", CALENDAR.toString()));
    for (Object word : words) {
      arguments.add(word.toString());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new RegulationCheckCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void casesThatAllHoldAreCountedAndTheExitCodeIsZero() {
    Run run = run(DOCUMENTS, CASES);
    assertThat(run.out()).isEqualToNormalizingNewlines("22 passed, 0 failed\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aCaseThatDiffersIsALineAndTheExitCodeIsOne() throws IOException {
    Run run =
        run(DOCUMENTS, changed(CASES, "\"used\": 2, \"left\": 0", "\"used\": 1, \"left\": 0"));
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("REF-07: expected {\"used\":1")
                    .contains("got {\"used\":2", "REF-SCHOOL v2 attempts.base"),
            line -> assertThat(line).isEqualTo("21 passed, 1 failed"));
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void filesThatCannotBeUsedAreListedWithAllFindingsAndTheExitCodeIsTwo() throws IOException {
    Path wrong = changed(DOCUMENTS, "\"kind\" : \"FLOOR\"", "\"kind\" : \"FLOR\", \"colour\" : 1");
    Run run = run(wrong, folder.resolve("missing.json"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(wrong + " /policies/0/bounds/0/kind: This is the text (FLOR), not one of")
        .contains(wrong + " /policies/0/bounds/0/colour: The field (colour) is unknown.")
        .contains("missing.json cannot be read");
  }

  @Test
  void aWorkInstructionSaysPerVariantWhoGivesTheGoAndWhen() {
    Run run = run(DOCUMENTS, "--print", "--variant", "SELF", "--for", "institution=school");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Voor: institution = school")
        .contains("Nodig voor elke kans: een Go van de vakdocent.")
        .contains("vanaf 3 weken voor de zitting tot en met 3 dagen voor de zitting")
        .contains("Kansen voor elk examen: 2, herkansingen meegeteld. [REF-SCHOOL v2")
        .contains("kan de examencommissie een extra kans geven")
        .doesNotContain("MANUAL", "AUTOMATIC");
  }

  @Test
  void aWorkInstructionNamesWhatChangedSinceTheFormerVersion() {
    Run run = run(DOCUMENTS, "--print", "--for", "institution=school");
    assertThat(run.out())
        .contains("Gewijzigd sinds de vorige versie")
        .contains("attempts.base: nu 2, was 3 [REF-SCHOOL v2 attempts.base; REF-SCHOOL v1");
  }

  @Test
  void withoutAContextThereIsOneInstructionForEachScopeInForce() {
    Run run = run(DOCUMENTS, "--print");
    assertThat(run.out().lines().filter(line -> line.startsWith("Voor: ")).toList())
        .containsExactly(
            "Voor: category = CE",
            "Voor: institution = school",
            "Voor: category = CE, institution = school");
    assertThat(run.out()).contains("Op 2025-08-01 niet van kracht: REF-SCHOOL v1");
  }

  @Test
  void documentsThatContradictEachOtherAreNamedAndTheExitCodeIsOne() throws IOException {
    Path documents = folder.resolve("policies.json");
    String document =
        """
        {"id": "%s", "authority": "UNIT", "params": {"attempts": {"base": %d}}}
        """;
    Files.writeString(
        documents,
        "{\"policies\": [%s, %s]}"
            .formatted(document.formatted("A", 1), document.formatted("B", 2)));
    Run run = run(documents, "--print");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("Tegenstrijdig", "attempts.base in [A v1, B v1]");
  }

  @Test
  void aFileInAnotherEncodingIsCalledSo() throws IOException {
    Path latin = folder.resolve("latin.json");
    Files.write(latin, new byte[] {'{', (byte) 0xE9, '}'});
    Run run = run(latin);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("latin.json is not written in UTF-8. Maybe save it as UTF-8.");
  }

  @Test
  void aContextIsComparedAsNumberOrTextAsTheDocumentsDo() throws IOException {
    Path levels = folder.resolve("policies.json");
    Files.writeString(
        levels,
        """
        {"policies": [{"id": "N", "authority": "UNIT", "scope": {"evidenceLevel": 4}}]}
        """);
    assertThat(run(levels, "--print", "--for", "evidenceLevel=4").out()).contains("- N v1");
    Run wrong = run(levels, "--print", "--for", "evidenceLevel=four");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("compare (evidenceLevel) with numbers, and (four) is none");
  }

  @Test
  void aNewVersionMendsAContradiction() throws IOException {
    Path mended = folder.resolve("policies.json");
    String document =
        """
        {"id": "%s", "version": %d, "authority": "UNIT", "params": {"attempts": {"base": %d}}}
        """;
    Files.writeString(
        mended,
        "{\"policies\": [%s, %s, %s]}"
            .formatted(
                document.formatted("A", 1, 2),
                document.formatted("B", 1, 3),
                document.formatted("A", 2, 3)));
    Run run = run(mended, "--print");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Voor: iedereen", "De vorige versies spraken elkaar tegen");
  }

  @Test
  void aDocumentForFormerCohortsIsPrintedForTheLastOfThem() throws IOException {
    Path cohorts = folder.resolve("policies.json");
    Files.writeString(
        cohorts,
        """
        {"policies": [
          {"id": "OLD", "authority": "UNIT", "pin": "COHORT", "effective": {"to": "2024-08-01"}},
          {"id": "NEW", "authority": "UNIT", "pin": "COHORT", "effective": {"from": "2025-08-01"}}]}
        """);
    assertThat(run(cohorts, "--print", "--at", "2026-09-01").out())
        .contains("Voor: cohort = 2024", "- OLD v1", "Voor: cohort = 2026", "- NEW v1")
        .doesNotContain("niet van kracht");
  }

  @Test
  void itIsACommandOfTheTools() {
    assertThat(Main.run("regulation-check", DOCUMENTS.toString())).isZero();
    assertThat(Main.run("regulation-check")).isEqualTo(2);
  }

  private Path changed(Path file, String from, String to) throws IOException {
    assertThat(text(file)).contains(from);
    Path changed = folder.resolve(file.getFileName());
    Files.writeString(changed, text(file).replace(from, to));
    return changed;
  }
}
