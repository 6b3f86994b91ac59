package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.adapter.regulation.RegulationFiles.CODEC;
import static org.okeenrolment.adapter.regulation.RegulationFiles.REFERENCE_SCHOOL;
import static org.okeenrolment.adapter.regulation.RegulationFiles.SHARED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.kit.RegulationTests;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.opentest4j.AssertionFailedError;

class RegulationCasesTest {
  private static final String CASE =
      """
      {"cases": [{"id": "C1", "story": "no Go", "policies": ["REF-SCHOOL"], "context": {"institution": "school", "at": "2026-10-05"},
        "history": {%s}, "question": {%s}, "expected": {%s}}]}
      """;

  @TestFactory
  Stream<DynamicTest> casesOfTheReferenceSchool() {
    return cases(REFERENCE_SCHOOL);
  }

  /** The cases of real regulations, where they are there. */
  @TestFactory
  Stream<DynamicTest> casesOfRealRegulations() {
    return Files.exists(SHARED.resolve("cases.json")) ? cases(SHARED) : Stream.empty();
  }

  private static Stream<DynamicTest> cases(Path folder) {
    return RegulationTests.of(
        CODEC,
        folder.resolve("policies.json"),
        folder.resolve("calendar.json"),
        folder.resolve("cases.json"));
  }

  /** Every answer names places that exist: the default, or what that document sets or bounds. */
  @Test
  void everyAnswerNamesAPlaceThatExists() {
    Regulations regulations = ReferenceRegulations.regulations();
    List<RegulationCase> cases =
        CODEC
            .cases(RegulationFiles.text(REFERENCE_SCHOOL.resolve("cases.json")), regulations)
            .orElseThrow();
    assertThat(cases)
        .allSatisfy(
            one -> assertThat(one.run().basis()).allMatch(basis -> exists(basis, regulations)));
  }

  static boolean exists(Basis basis, Regulations regulations) {
    return basis.version() == 0
        ? Parameters.find(basis.path()).isPresent()
        : regulations.documents().stream()
            .filter(document -> document.id().equals(basis.document()))
            .filter(document -> document.version() == basis.version())
            .anyMatch(
                document ->
                    Stream.concat(
                            document.params().stream().map(param -> param.parameter().path()),
                            document.bounds().stream()
                                .map(bound -> bound.limit().parameter().path()))
                        .anyMatch(basis.path()::equals));
  }

  @Test
  void aCaseThatDiffersSaysWhatWasExpectedWhatCameAndWhatDecided() {
    RegulationCase.Result result =
        read("", "\"ask\": \"mayEnrol\"", "\"status\": \"ALLOWED\"").get(0).run();
    assertThat(result.passed()).isFalse();
    assertThat(result)
        .asString()
        .startsWith("C1: expected {\"status\":\"ALLOWED\"}, got {\"status\":\"NEEDS_DECISION\"")
        .contains("REF-SCHOOL v2 readiness.approvals");
  }

  @Test
  void aCaseThatDiffersIsATestThatFailsWithBothAnswers(@TempDir Path folder) throws IOException {
    Path cases = folder.resolve("cases.json");
    Files.writeString(
        cases, CASE.formatted("", "\"ask\": \"attempts\"", "\"used\": 1, \"left\": 1"));
    DynamicTest test =
        RegulationTests.of(
                CODEC,
                REFERENCE_SCHOOL.resolve("policies.json"),
                REFERENCE_SCHOOL.resolve("calendar.json"),
                cases)
            .findFirst()
            .orElseThrow();
    assertThat(test.getDisplayName()).isEqualTo("C1: no Go");
    assertThatThrownBy(() -> test.getExecutable().execute())
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            failed -> {
              assertThat(failed.getExpected().getStringRepresentation()).contains("\"used\":1");
              assertThat(failed.getActual().getStringRepresentation()).contains("\"used\":0");
            })
        .hasMessageContaining("REF-SCHOOL v2 attempts.base");
  }

  @Test
  void numbersOfAnswersAreComparedByValueAndNullIsMissing() {
    String expected = "\"used\": 0.0, \"left\": 2, \"undecided\": 0, \"nothing\": null";
    assertThat(read("", "\"ask\": \"attempts\"", expected).get(0).run().passed()).isTrue();
    assertThat(read("", "\"ask\": \"attempts\"", "\"used\": 0").get(0).run().passed()).isFalse();
  }

  /** Each line: history and question of a case, where something is wrong in them, and what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                        | "ask": "mayFly"                   | /question/ask        | not one of
          ''                                        | "variant": "SELF"                 | /question            | field (ask) is missing
          ''                                        | "ask": "attempts", "variant": "SELF" | /question/variant | field (variant) is unknown
          ''                                        | "ask": "deadline", "term": "x"    | /question            | field (from) is missing
          ''                                        | "ask": "extraTime", "durationMin": 60, "needs": [{}] | /question/needs/0 | either a percentage or minutes
          "colour": 1                               | "ask": "attempts"                 | /history/colour      | field (colour) is unknown
          "events": [{"kind": "ECLIPSE"}]           | "ask": "attempts"                 | /history/events/0/kind | not one of
          "events": [{"kind": "EXEMPTED"}]          | "ask": "attempts"                 | /history/events/0    | field (at) is missing
          "events": [{"kind": "GRANTED", "at": "2026-10-01", "topic": "EXTRA", "count": 0}] | "ask": "attempts" | /history/events/0 | (0) is less than 1
          "events": [{"kind": "REVOKED", "at": "2026-10-01", "count": 0}] | "ask": "attempts" | /history/events/0 | (0) is less than 1
          "events": [{"kind": "COST_DECIDED", "at": "2026-10-01", "target": "a", "cost": "DECISION"}] | "ask": "attempts" | /history/events/0/cost | not one of [FREE, CONSUMES]
          "grades": {"A": true}                     | "ask": "attempts"                 | /history/grades/A    | not a text
          """)
  void aCaseThatCannotBeAskedIsFoundAtItsPlace(
      String history, String question, String pointer, String problem) {
    RegulationReading<List<RegulationCase>> reading =
        CODEC.cases(
            CASE.formatted(history, question, "\"used\": 0"), ReferenceRegulations.regulations());
    assertThat(reading.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/cases/0" + pointer);
              assertThat(finding.problem()).contains(problem);
            });
  }

  @Test
  void aDocumentThatIsNotThereIsFound() {
    String cases = CASE.replace("REF-SCHOOL", "OTHER").formatted("", "\"ask\": \"attempts\"", "");
    assertThat(CODEC.cases(cases, ReferenceRegulations.regulations()).findings())
        .extracting(RegulationFinding::toString)
        .containsExactly(
            "/cases/0/policies/0: The document (OTHER) is not there. Maybe it has another id.");
  }

  private static List<RegulationCase> read(String history, String question, String expected) {
    return CODEC
        .cases(CASE.formatted(history, question, expected), ReferenceRegulations.regulations())
        .orElseThrow();
  }
}
