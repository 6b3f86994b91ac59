package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.okeenrolment.result.ExamFile;

/** The exam file as JSON. */
class ExamFileJsonTest {
  private static String text;
  private static JsonNode exam;

  @BeforeAll
  static void write() throws IOException {
    PrintedSchool school = new PrintedSchool(3, UnaryOperator.identity()).hold().close();
    ExamFile file = school.exams().results().examFile(school.office(), school.anna()).orElseThrow();
    text = new ExamFileJson().write(file);
    exam = new ObjectMapper().readTree(text).at("/exams/0");
  }

  @Test
  void idsRolesDaysAndMomentsAreTexts() {
    assertThat(text).startsWith("{\n  \"student\" : \"anna\",");
    assertThat(exam.at("/enrolment/schoolYear").asText()).isEqualTo("2026/2027");
    assertThat(exam.at("/approvals/0/role").asText()).isEqualTo("SUBJECT_TEACHER");
    assertThat(exam.at("/results/0/measurement/resultDate").asText()).isEqualTo("2027-01-21");
    assertThat(exam.at("/results/0/recorded/at").asText()).isEqualTo("2027-01-20T12:00:00Z");
    assertThat(exam.at("/attempts/0/fact/outcome").asText()).isEqualTo("SAT");
  }

  @Test
  void aFactSaysWhatItIs() {
    assertThat(exam.at("/attempts/0/fact/kind").asText()).isEqualTo("Attempt");
    assertThat(exam.at("/attempts/0/fact/grade/number").asText()).isEqualTo("4.9");
  }

  @Test
  void whatAnAttemptCostsAndWhatWasDecidedIsInIt() {
    String attempt = exam.at("/attempts/0/fact/id").asText();
    assertThat(exam.at("/costs").path(attempt).asText()).isEqualTo("CONSUMES");
    assertThat(exam.at("/decisions/0/answer/kind").asText()).isEqualTo("GRANTED");
    assertThat(exam.at("/standing/base").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(exam.at("/enrolment/carriedOverFrom").isNull()).isTrue();
    assertThat(exam.at("/enrolment/budget").isNull()).isTrue();
  }

  @Test
  void onlyComponentsAreInIt() {
    assertThat(exam.at("/enrolment").has("open")).isFalse();
  }

  @Test
  void namesOfPersonsAreNotInIt() {
    assertThat(text).doesNotContain("Vos", "Bakker");
  }
}
