package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.adapter.regulation.RegulationFiles.CODEC;
import static org.okeenrolment.adapter.regulation.RegulationFiles.EVERY_PARAMETER;
import static org.okeenrolment.adapter.regulation.RegulationFiles.REFERENCE_SCHOOL;
import static org.okeenrolment.adapter.regulation.RegulationFiles.documents;
import static org.okeenrolment.adapter.regulation.RegulationFiles.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.regulation.ParameterFamily;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.testkit.sample.ReferenceRegulations;

class RegulationCodecTest {
  @Test
  void theFilesOfTheReferenceSchoolAreEqualToWhatTheBuildersMake() {
    assertThat(documents(REFERENCE_SCHOOL.resolve("policies.json")))
        .isEqualTo(ReferenceRegulations.documents());
    assertThat(CODEC.calendar(text(REFERENCE_SCHOOL.resolve("calendar.json"))).orElseThrow())
        .isEqualTo(ReferenceRegulations.calendar());
  }

  @Test
  void writingIsCanonical() {
    assertThat(CODEC.write(ReferenceRegulations.documents()))
        .isEqualTo(text(REFERENCE_SCHOOL.resolve("policies.json")));
    assertThat(CODEC.write(ReferenceRegulations.calendar()))
        .isEqualTo(text(REFERENCE_SCHOOL.resolve("calendar.json")));
  }

  @Test
  void whatIsWrittenAndReadAgainIsEqual() {
    List<RegulationDocument> documents = documents(EVERY_PARAMETER);
    assertThat(CODEC.documents(CODEC.write(documents)).orElseThrow()).isEqualTo(documents);
  }

  @Test
  void theFixtureSetsEveryParameter() {
    List<String> set =
        documents(EVERY_PARAMETER).get(0).params().stream()
            .map(param -> param.parameter().path())
            .toList();
    assertThat(set).containsAll(Parameters.all().stream().map(Object::toString).toList());
    assertThat(Parameters.families().stream().map(ParameterFamily::prefix))
        .allMatch(prefix -> set.stream().anyMatch(path -> path.startsWith(prefix)));
  }

  /** Each line: what stands in a document that is sound otherwise, where, and the problem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "colour": 1                                     | /colour                  | field (colour) is unknown
          "version": "2"                                  | /version                 | text (2), not a whole number
          "version": 1.5                                  | /version                 | number (1.5), not a whole number
          "version": 9999999999                           | /version                 | not a whole number
          "version": 0                                    | /version                 | version is less than 1
          "constructed": "yes"                            | /constructed             | not true or false
          "pin": "BIRTHDAY"                               | /pin                     | not one of [EVENT_DATE, COHORT]
          "effective": {"from": "1-8-2026"}               | /effective/from          | not a date
          "effective": {"from": "2026-02-30"}             | /effective/from          | not a date
          "effective": {"since": "2026-08-01"}            | /effective/since         | field (since) is unknown
          "effective": {"from": "2026-08-01", "to": "2026-07-31"} | /effective       | end is before the start
          "scope": {"cohort": {"from": 2026, "to": 2024}} | /scope/cohort            | end is before the start
          "scope": {"cohort": {"from": 2024, "to": "2025"}} | /scope/cohort          | One end is a number and one a text
          "scope": {"cohort": true}                       | /scope/cohort            | not a text or a number
          "scope": {"a/b": [1, {}]}                       | /scope/a~1b/1            | not a text or a number
          "params": {"attempts.base": 2}                  | /params/attempts.base    | parameter (attempts.base) is unknown
          "params": {"attempts": {"cost.SAT": "FREE"}}    | /params/attempts/cost.SAT | parameter (attempts.cost.SAT) is unknown
          "params": {"attempts": 2}                       | /params/attempts         | (attempts) is a group of parameters
          "params": {"late": null}                        | /params/late             | (late) is a group of parameters
          "params": {"enrolment": {"window": {"n": 3, "unit": "WEEK"}}} | /params/enrolment/window | (enrolment.window) is a group
          "bounds": [{"path": "attempts.bass", "kind": "LOCK", "value": 2}] | /bounds/0/path  | path (attempts.bass) is unknown
          "bounds": [{"path": "terms.a.b", "kind": "LOCK"}] | /bounds/0/path         | path (terms.a.b) is unknown
          "bounds": [{"path": "result.bonus", "kind": "FLOOR", "value": 1}] | /bounds/0 | floor or a ceiling
          "bounds": [{"path": "attempts.base", "kind": "CEILING"}] | /bounds/0       | floor or a ceiling needs a number
          "bounds": [{"path": "result.passFrom", "kind": "LOCK"}] | /bounds/0/value  | cannot be none
          "bounds": [{"path": "attempts.base", "kind": "LOCK", "value": "2"}] | /bounds/0/value | not a whole number
          "bounds": [{"kind": "LOCK"}]                    | /bounds/0                | field (path) is missing
          "params": {"attempts": {"bass": 2}}             | /params/attempts/bass    | parameter (attempts.bass) is unknown
          "params": {"attempts": {"base": {}}}            | /params/attempts/base    | an object, not a whole number
          "params": {"attempts": null}                    | /params/attempts         | (attempts) is a group of parameters
          "params": {"attempts": {"base": -1}}            | /params/attempts/base    | (-1) in (attempts.base)
          "params": {"result": {"passFrom": null}}        | /params/result/passFrom  | cannot be none
          "params": {"result": {"bonus": 1e999}}          | /params/result/bonus     | not a number
          "params": {"readiness": {"approvals": [" "]}}   | /params/readiness/approvals/0 | not a name
          "params": {"readiness": {"approvals": "X"}}     | /params/readiness/approvals   | not a list
          "params": {"enrolment": {"variants": ["FAX"]}}  | /params/enrolment/variants/0  | not one of [MANUAL, SELF, AUTOMATIC]
          "params": {"terms": {"x": {"n": 1}}}            | /params/terms/x          | field (unit) is missing
          "params": {"terms": {"x": {"n": -1, "unit": "WEEK"}}} | /params/terms/x    | (-1) in (WEEK)
          "params": {"terms": {"a.b": {"n": 1, "unit": "WEEK"}}} | /params/terms/a.b | parameter (terms.a.b) is unknown
          "params": {"terms": {"n": 1}}                   | /params/terms            | (terms) is a group of parameters
          "params": {"enrolment": {"notice": {"n": 1, "unit": "WEEK", "extend": true}}} | /params/enrolment/notice | term that is extended
          "params": {"enrolment": {"window": {"opens": {"n": 1, "unit": "SCHOOL_YEAR"}}}} | /params/enrolment/window/opens | counted back
          "params": {"enrolment": {"periods": [{"id": "P", "from": "2026-02-01", "to": "2026-01-01"}]}} | /params/enrolment/periods/0 | end is before the start
          "params": {"attempts": {"resets": [{"on": "X"}, {"on": "X"}]}} | /params/attempts/resets | two entries for one status
          "params": {"attempts": {"limits": [{"per": "DAY", "max": 1}]}} | /params/attempts/limits/0/per | not one of [SCHOOL_YEAR, PERIOD]
          "params": {"prerequisites": [{"check": "EACH", "components": [], "min": 5}]} | /params/prerequisites/0 | names no exam
          "params": {"prerequisites": [{"check": "FACT", "name": "X", "min": 5}]} | /params/prerequisites/0/min | field (min) is unknown
          """)
  void whatIsWrongIsFoundAtItsPlaceWithAdviceAndTheFileIsNotUsed(
      String field, String pointer, String problem) {
    RegulationReading<List<RegulationDocument>> reading =
        CODEC.documents(file("{\"id\": \"A\", \"authority\": \"UNIT\", %s}".formatted(field)));
    assertThat(reading.value()).isEmpty();
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/policies/0" + pointer);
              assertThat(finding.problem()).contains(problem);
              assertThat(finding.advice()).startsWith("Maybe ");
            });
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnce() {
    List<RegulationFinding> findings =
        CODEC
            .documents(
                file(
                    """
                    {"id": "A", "authority": "UNIT", "colour": 1, "effective": {"from": "2026-08-01", "to": "2025-08-01"},
                     "bounds": [{"path": "attempts.bass", "kind": "FLOOR", "value": 2}], "params": {"attempts": {"base": "2"}}},
                    {"id": " ", "authority": "KING"}, 7, {"id": "A", "authority": "UNIT"}
                    """))
            .findings();
    assertThat(findings)
        .extracting(RegulationFinding::pointer)
        .containsExactlyInAnyOrder(
            "/policies/0/colour",
            "/policies/0/effective",
            "/policies/0/bounds/0/path",
            "/policies/0/params/attempts/base",
            "/policies/1/id",
            "/policies/1/authority",
            "/policies/2",
            "/policies/3");
    assertThat(findings).extracting(RegulationFinding::advice).doesNotContain("");
  }

  @Test
  void twoDocumentsOfOneIdAndVersionAreFoundWithBothNamed() {
    String one = "{\"id\": \"A\", \"authority\": \"UNIT\"}";
    assertThat(CODEC.documents(file(one + "," + one)).findings())
        .extracting(RegulationFinding::toString)
        .containsExactly(
            "/policies/1: The document (A v1) is there twice. Maybe give the changed one a higher version.");
  }

  @Test
  void aFileThatCannotBeUsedSaysSoAndDoesNotThrow() {
    Stream.of("", "[]", "{", "{\"policies\": [], \"policies\": []}", "{}", "nul", "{}{}")
        .forEach(broken -> assertThat(CODEC.documents(broken).findings()).as(broken).isNotEmpty());
    assertThatThrownBy(() -> CODEC.documents("{}").orElseThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The field (policies) is missing.");
  }

  @Test
  void aFieldThatIsNullIsTheSameAsOneThatIsMissing() {
    String nulls =
        """
        {"id": "A", "version": null, "title": null, "source": null, "constructed": null, "authority": "UNIT",
         "scope": {"unit": null}, "effective": {"from": null}, "pin": null, "bounds": null, "params": null}
        """;
    assertThat(CODEC.documents(file(nulls)).orElseThrow())
        .isEqualTo(CODEC.documents(file("{\"id\": \"A\", \"authority\": \"UNIT\"}")).orElseThrow());
  }

  @Test
  void aFieldThatIsThereTwiceIsCalledSo() {
    assertThat(CODEC.documents("{\"policies\": [], \"policies\": []}").findings())
        .singleElement()
        .asString()
        .contains("A field is there twice at line 1", "'policies'.", "Maybe remove one");
  }

  @Test
  void aByteOrderMarkAtTheStartIsReadOver() {
    assertThat(CODEC.documents("\uFEFF{\"policies\": []}").orElseThrow()).isEmpty();
  }

  @Test
  void aHolidayWithoutAnEndIsRefused() {
    assertThat(CODEC.calendar("{\"schoolHolidays\": [{\"from\": \"2026-07-18\"}]}").findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.toString())
                    .startsWith("/schoolHolidays/0")
                    .contains("field (to) is missing"));
  }

  private static String file(String documents) {
    return "{\"policies\": [%s]}".formatted(documents);
  }
}
