package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.endpoint.Asked.Answered;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;

/** What a registration system takes from planning (flow 5). */
class StudentResultTest {
  private final Registered registered = new Registered();

  @BeforeEach
  void anEnrolmentWasDelivered() {
    registered.exam("o-1");
    registered.enrolment("a-1", "o-1");
  }

  @Test
  void aResultOfTheDeliveredAttemptIsTakenAndCorrected() {
    assertThat(result("5.0").status()).isEqualTo(200);
    assertThat(result("6.5").status()).isEqualTo(200);
    StudentResult taken = registered.store.result("a-1").orElseThrow();
    assertThat(taken.measurement().orElseThrow().score()).contains("6.5");
    assertThat(taken.attempt()).hasValue(1);
    assertThat(taken.sitting()).contains("Zitting 1");
    assertThat(taken.isExtra()).isFalse();
    assertThat(registered.get("/associations/a-1").body()).contains("6.5");
  }

  @Test
  void anAbsenceIsTakenWithoutAScore() {
    String absent =
        """
        {"associationType":"componentOfferingAssociation",
         "consumers":[{"consumerKey":"nl-test-admin","orgAssociationId":"a-1","attempt":1}],
         "result":{"state":"in progress","resultDate":"2027-01-20","weight":100,
          "consumers":[{"consumerKey":"nl-test-admin","attendance":"notPresent",
           "executedOfferingName":"Zitting 1"}]}}
        """;
    assertThat(registered.ask("PATCH", "/associations/a-1", absent).status()).isEqualTo(200);
    assertThat(
            registered.store.result("a-1").orElseThrow().measurement().orElseThrow().attendance())
        .isEqualTo(Attendance.NOT_PRESENT);
  }

  @Test
  void aResultOfACancelledEnrolmentIsTakenAllTheSame() {
    registered.cancel("a-1");
    assertThat(result("7.0").status()).isEqualTo(200);
    assertThat(registered.store.result("a-1")).isPresent();
  }

  @Test
  void anExtraAttemptIsAnEnrolmentOfItsOwnAlsoWhereNobodyForesawIt() {
    assertThat(extra("x-1", "a-1", 7).status()).isEqualTo(201);
    assertThat(extra("x-1", "a-1", 7).status()).isEqualTo(200);
    StudentResult taken = registered.store.result("x-1").orElseThrow();
    assertThat(taken.isExtra()).isTrue();
    assertThat(taken.enrolment()).isEqualTo("a-1");
    assertThat(registered.get("/associations/x-1").status()).isEqualTo(200);
    assertThat(registered.ask("PATCH", "/associations/x-1", patch("a-1", 7, "8.0")).status())
        .isEqualTo(200);
    assertThat(registered.store.result("x-1").orElseThrow().measurement().orElseThrow().score())
        .contains("8.0");
  }

  @Test
  void whatIsUnknownOrTheWrongOperationIsRefused() {
    assertThat(registered.ask("PATCH", "/associations/a-9", patch("a-9", 1, "5.0")).status())
        .isEqualTo(404);
    assertThat(extra("x-1", "a-9", 2).status()).isEqualTo(404);
    assertThat(extra("a-1", "a-1", 1).status()).isEqualTo(400);
    assertThat(registered.store.attemptsWithResult()).isZero();
  }

  @Test
  void anEstablishedResultThatIsNotWantedIsProvisionalAndSaidToBeSo() {
    registered.exam("o-1", false);
    Answered answered =
        registered.ask(
            "PATCH",
            "/associations/a-1",
            patch("a-1", 1, "7.0").replace("\"attendance\"", "\"final\":true,\"attendance\""));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(
            registered.store.result("a-1").orElseThrow().measurement().orElseThrow().established())
        .isFalse();
    assertThat(answered.findings())
        .extracting(OkeFinding::toString)
        .anyMatch(one -> one.contains("final"));
  }

  @Test
  void aScoreOnAnotherScaleIsTakenWithAFinding() {
    Answered answered = registered.ask("PATCH", "/associations/a-1", patch("a-1", 1, "good"));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.findings())
        .extracting(OkeFinding::toString)
        .anyMatch(one -> one.contains("scale"));
  }

  @Test
  void whatIsNoResultIsNotTakenForOne() {
    result("5.0");
    String attempt =
        """
        {"associationType":"componentOfferingAssociation",
         "consumers":[{"consumerKey":"nl-test-admin","orgAssociationId":"a-1","attempt":1}]%s}
        """;
    registered.ask("PATCH", "/associations/a-1", attempt.formatted(""));
    assertThat(measured("a-1").score()).contains("5.0");
    registered.ask("PATCH", "/associations/a-1", attempt.formatted(",\"result\":null"));
    assertThat(registered.store.result("a-1").orElseThrow().measurement()).isEmpty();
  }

  @Test
  void aResultThatIsOnlyEstablishedKeepsItsScore() {
    result("7.0");
    String established =
        patch("a-1", 1, "7.0")
            .replace("\"score\":\"7.0\",", "")
            .replace("\"attendance\"", "\"final\":true,\"attendance\"");
    assertThat(established).doesNotContain("score");
    registered.ask("PATCH", "/associations/a-1", established);
    assertThat(measured("a-1").established()).isTrue();
    assertThat(measured("a-1").score()).contains("7.0");
  }

  @Test
  void anExtraAttemptIsHeldAgainstItsEnrolment() {
    registered.enrolment("a-2", "o-1");
    assertThat(extra("x-1", "a-1", 2).status()).isEqualTo(201);
    assertThat(extra("x-1", "a-2", 2).status()).isEqualTo(400);
    String other = extraBody("x-2", "a-1", 2).replace("\"p-1\"", "\"p-2\"");
    assertThat(registered.ask("PUT", "/associations/x-2", other).status()).isEqualTo(400);
  }

  @Test
  void whatTheExamToPlanAllowsHoldsForItsExtraAttemptsToo() {
    registered.exam("o-1", false);
    String body =
        extraBody("x-1", "a-1", 2)
            .replace("\"o-1\"", "\"o-9\"")
            .replace("\"attendance\"", "\"final\":true,\"attendance\"");
    assertThat(registered.ask("PUT", "/associations/x-1", body).status()).isEqualTo(201);
    assertThat(measured("x-1").established()).isFalse();
  }

  @Test
  void aProgrammeHasNoResult() {
    registered.programme("program-1");
    registered.member("m-1", "program-1");
    assertThat(registered.ask("PATCH", "/associations/m-1", patch("m-1", 1, "7.0")).status())
        .isEqualTo(400);
  }

  @Test
  void anIdInAChangeIsNoNewEnrolment() {
    String body = patch("a-1", 1, "7.0").replaceFirst("\\{", "{\"associationId\":\"a-1\",");
    assertThat(registered.ask("PATCH", "/associations/a-1", body).status()).isEqualTo(200);
    assertThat(registered.get("/associations/a-1").body()).contains("p-1").contains("7.0");
  }

  private Measurement measured(String association) {
    return registered.store.result(association).orElseThrow().measurement().orElseThrow();
  }

  private Answered result(String score) {
    return registered.ask("PATCH", "/associations/a-1", patch("a-1", 1, score));
  }

  private static String patch(String enrolment, int attempt, String score) {
    return """
    {"associationType":"componentOfferingAssociation",
     "consumers":[{"consumerKey":"nl-test-admin","orgAssociationId":"%s","attempt":%d}],
     "result":{"state":"completed","resultDate":"2027-01-20","weight":100,"score":"%s",
      "consumers":[{"consumerKey":"nl-test-admin","attendance":"present",
       "executedOfferingName":"Zitting 1"}]}}
    """
        .formatted(enrolment, attempt, score);
  }

  private Answered extra(String id, String enrolment, int attempt) {
    return registered.ask("PUT", "/associations/" + id, extraBody(id, enrolment, attempt));
  }

  private static String extraBody(String id, String enrolment, int attempt) {
    return patch(enrolment, attempt, "6.0")
        .replaceFirst(
            "\\{",
            "{\"associationId\":\"%s\",\"role\":\"student\",\"state\":\"associated\",\"person\":\"p-1\",\"offering\":\"o-1\","
                .formatted(id));
  }
}
