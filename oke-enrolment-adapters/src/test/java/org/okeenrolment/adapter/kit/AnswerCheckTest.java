package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a product hands out, and how it refuses, is looked at. */
class AnswerCheckTest {
  private static final String PERSON = "GET {{host}}/persons/p";
  private static final String NOT_FOUND = "{\"status\":\"404\",\"title\":\"Unknown\"}";
  private static final String ASSOCIATION =
      "{\"associationId\":\"a\",\"associationType\":\"componentOfferingAssociation\",\"role\":\"student\",\"state\":\"associated\",\"person\":\"p\",\"offering\":\"o\"%s}";
  private static final String RESULT =
      ",\"result\":{\"state\":\"in progress\",\"resultDate\":\"2027-01-20\"%s}";

  @Test
  void aRefusalWithABodyIsAProblem() throws IOException {
    assertThat(Stub.failures(PERSON, 404, Stub.PROBLEM, NOT_FOUND)).isEmpty();
    assertThat(Stub.failures(PERSON, 404, Stub.PROBLEM + ";charset=utf-8", NOT_FOUND)).isEmpty();
    assertThat(Stub.failures(PERSON, 404, "", "")).isEmpty();
    assertThat(Stub.failures(PERSON, 404, "text/html", "<html>"))
        .containsExactly("One: The answer is (text/html) and should be application/problem+json.");
    assertThat(Stub.failures(PERSON, 404, Stub.PROBLEM, "{\"status\":404,\"title\":\"x\"}"))
        .hasSize(1);
    assertThat(Stub.failures(PERSON, 404, Stub.PROBLEM, "{\"status\":\"400\",\"title\":\"x\"}"))
        .hasSize(1);
    assertThat(Stub.failures(PERSON, 404, Stub.PROBLEM, "{\"status\":\"404\"}"))
        .containsExactly("One: The problem has no title.");
    assertThat(Stub.failures("PUT {{host}}/x", 400, Stub.PROBLEM, "no")).hasSize(2);
  }

  @Test
  void whatIsHandedOutIsJson() throws IOException {
    String url = "GET {{host}}/associations/a/url";
    String address = "\"https://x.example\"";
    assertThat(Stub.failures(url, 200, Stub.JSON, address)).isEmpty();
    assertThat(Stub.failures(url, 200, "text/plain", address))
        .containsExactly("One: The answer is (text/plain) and should be application/json.");
    assertThat(Stub.failures(url, 200, "", "")).hasSize(1);
    assertThat(Stub.failures("GET {{host}}/documents/d", 200, "application/pdf", "x")).isEmpty();
    assertThat(Stub.failures("PUT {{host}}/persons/p", 200, "text/plain", "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/persons/p | {\"personId\":\"p\"} | /surname",
        "/persons/p | {\"personId\":\"p\"} | /mail",
        "/associations/a | {\"associationId\":\"a\"} | /role",
        "/groups | {\"items\":[]} | /pageSize",
        "/groups/g | {\"groupId\":\"g\"} | /name",
        "/offerings/o | {\"offeringId\":\"o\",\"offeringType\":\"component\"} | /primaryCode",
        "/components/c | {\"componentId\":\"c\"} | /abbreviation",
        "/ | {} | /contactEmail"
      })
  void aRequiredFieldThatIsMissingIsFound(String path, String body, String pointer)
      throws IOException {
    assertThat(Stub.failures("GET {{host}}" + path, 200, Stub.JSON, body))
        .anyMatch(failure -> failure.startsWith("One: ERROR " + pointer + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"result\":{\"state\":\"in progress\",\"resultDate\":\"2027-01-20\",\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"attendance\":\"present\"}]}",
        ",\"result\":{\"state\":\"in progress\",\"resultDate\":\"2027-01-20\"},\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"attendance\":\"present\"}]",
        ",\"result\":{\"state\":\"in progress\",\"resultDate\":\"2027-01-20\",\"consumers\":[{\"consumerKey\":\"nl-test-admin\"}]},\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"testMomentEnrollmentDetails\":{\"attendance\":\"present\"}}]"
      })
  void whatTheStandardHasInAnotherPlaceOrLeavesOutIsNotMissed(String more) throws IOException {
    String body = ASSOCIATION.formatted(more);
    assertThat(Stub.failures("GET {{host}}/associations/a", 200, Stub.JSON, body)).isEmpty();
    String page =
        "{\"pageSize\":10,\"pageNumber\":1,\"hasPreviousPage\":false,\"hasNextPage\":false,\"items\":[%s]}"
            .formatted(body);
    assertThat(Stub.failures("GET {{host}}/offerings/o/associations", 200, Stub.JSON, page))
        .isEmpty();
    assertThat(
            Stub.failures(
                "GET {{host}}/offerings/o/associations", 200, Stub.JSON, "[%s]".formatted(body)))
        .isEmpty();
  }

  @Test
  void attendanceThatIsNowhereIsMissed() throws IOException {
    String nowhere = ",\"consumers\":[{\"consumerKey\":\"nl-test-admin\"}]";
    for (String ofResult : new String[] {"", nowhere}) {
      String body = ASSOCIATION.formatted(RESULT.formatted(ofResult) + nowhere);
      assertThat(Stub.failures("GET {{host}}/associations/a", 200, Stub.JSON, body)).hasSize(1);
    }
  }

  @Test
  void aPreferredNameMayStandInThePersonItself() throws IOException {
    String person =
        "{\"personId\":\"p\",\"primaryCode\":{\"codeType\":\"studentNumber\",\"code\":\"1\"},\"givenName\":\"A\",\"surname\":\"B\",\"displayName\":\"B, A\",\"activeEnrollment\":true,\"affiliations\":[\"student\"],\"mail\":\"a@school.example\"%s}";
    assertThat(
            Stub.failures(PERSON, 200, Stub.JSON, person.formatted(",\"preferredName\":\"Jaap\"")))
        .isEmpty();
    assertThat(Stub.failures(PERSON, 200, Stub.JSON, person.formatted(""))).hasSize(1);
  }

  @Test
  void aStateThatIsLeftOutIsActiveAndACampusHasTwoNames() throws IOException {
    String offering =
        "{\"offeringId\":\"o\",\"primaryCode\":{\"codeType\":\"offeringCode\",\"code\":\"c\"},\"name\":\"Zorg\",\"description\":\"Zorg\",\"teachingLanguage\":\"nld\",";
    String exam =
        offering
            + "\"offeringType\":\"component\",\"resultsExpected\":\"true\",\"startDateTime\":\"2027-01-20T09:00:00+01:00\",\"endDateTime\":\"2027-01-20T11:00:00+01:00\",\"consumers\":[{\"consumerKey\":\"NL-TEST-ADMIN\"}]}";
    String programme =
        offering
            + "\"offeringType\":\"program\",\"resultExpected\":false,\"startDate\":\"2026-08-01\",\"endDate\":\"2029-07-31\",\"program\":\"z\",\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"cohort\":\"2026\",\"locationCode\":\"Noord\"}]}";
    assertThat(Stub.failures("GET {{host}}/offerings/o", 200, Stub.JSON, exam)).isEmpty();
    assertThat(Stub.failures("GET {{host}}/offerings/o", 200, Stub.JSON, programme)).isEmpty();
  }
}
