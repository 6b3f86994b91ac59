package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.regulation.RegulationFiles.CODEC;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.testkit.sample.ReferenceRegulations;

/** What is wrong with a case is found before any case is run. */
class CaseReadingTest {
  private static final String CASE =
      """
      {"id": "A", "policies": ["REF-SCHOOL"], "context": {"at": "2026-10-05"},
       "history": {%s}, "question": {%s}, "expected": {}}""";
  private static final String ATTEMPTS = "\"ask\": \"attempts\"";

  private static List<String> findings(String... cases) {
    return CODEC
        .cases(
            "{\"cases\": [%s]}".formatted(String.join(",", cases)),
            ReferenceRegulations.regulations())
        .findings()
        .stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ask": "finalGrade", "parts": {}                              | /cases/0/question            | have no mean
          "ask": "finalGrade", "parts": {"a": 6}, "weights": {"a": 0}   | /cases/0/question            | have no mean
          "ask": "finalGrade", "parts": {"a": 6, "b": 6}, "weights": {"a": -1} | /cases/0/question     | have no mean
          "ask": "finalGrade", "parts": {"a": 6}, "groups": {}          | /cases/0/question            | have no mean
          "ask": "finalGrade", "parts": {"a": 6}, "groups": {"g": []}   | /cases/0/question            | have no mean
          "ask": "extraTime", "durationMin": 1e25, "needs": []          | /cases/0/question/durationMin | not a number of minutes
          "ask": "extraTime", "durationMin": 60, "needs": [{"percent": -5}] | /cases/0/question/needs/0 | is not between 0 and 1000
          "ask": "extraTime", "durationMin": 60, "needs": [{"minutes": -5}] | /cases/0/question/needs/0 | is negative
          "ask": "exemption", "grade": 6                                | /cases/0/question            | field (evidenceDate) is missing
          "ask": "autoEnrol"                                            | /cases/0/question            | field (plan) is missing
          "ask": "sessionReport"                                        | /cases/0/question            | field (present) is missing
          "ask": "graduate"                                             | /cases/0/question/ask        | not one of
          """)
  void aQuestionThatCannotBeAskedIsFound(String question, String place, String problem) {
    assertThat(findings(CASE.formatted("", question)))
        .singleElement()
        .asString()
        .startsWith(place)
        .contains(problem, "Maybe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "openEnrolments": -4                        | /cases/0/history          | is not between 0
          "extraGrantedElsewhere": {"GENERIC": -1}    | /cases/0/history          | is not between 0
          "events": [{"kind": "EXCLUDED", "from": "2026-10-01"}] | /cases/0/history/events/0 | field (until) is missing
          "colour": 1                                 | /cases/0/history/colour   | field (colour) is unknown
          """)
  void aPastThatCannotBeIsFound(String history, String place, String problem) {
    assertThat(findings(CASE.formatted(history, ATTEMPTS)))
        .singleElement()
        .asString()
        .startsWith(place)
        .contains(problem, "Maybe");
  }

  @Test
  void twoCasesOfOneIdAreFound() {
    String one = CASE.formatted("", ATTEMPTS);
    assertThat(findings(one, one))
        .singleElement()
        .asString()
        .startsWith("/cases/1")
        .contains("twice");
  }

  @Test
  void aCaseNamesItsDocuments() {
    String without = CASE.formatted("", ATTEMPTS).replace("\"policies\": [\"REF-SCHOOL\"], ", "");
    assertThat(findings(without)).singleElement().asString().contains("(policies) is missing");
  }

  @Test
  void aCohortThatIsNoYearMatchesNoDocumentThatIsPinnedToIt() {
    String odd =
        CASE.formatted("", ATTEMPTS)
            .replace("\"at\": \"2026-10-05\"", "\"at\": \"2026-10-05\", \"cohort\": 1999999999");
    assertThat(findings(odd)).isEmpty();
  }
}
