package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

class PlanningEndpointTest {
  private static final PartnerId SIS = new PartnerId("sis");
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";
  private static final String COMPONENT = "\"associationType\":\"componentOfferingAssociation\"";

  private final Planned planned = new Planned();

  @Test
  void flowOneMakesAnEnrolmentWithItsAttemptBudget() {
    assertThat(person().status()).isEqualTo(201);
    assertThat(exam().status()).isEqualTo(201);
    assertThat(enrolment(",\"attempt\":2,\"attemptLeft\":null").status()).isEqualTo(201);
    Enrolment enrolment = enrolments().get(0);
    assertThat(enrolment.schoolYear()).isEqualTo(Samples.YEAR);
    assertThat(enrolment.budget().orElseThrow().attempt()).isEqualTo(2);
    assertThat(enrolment.budget().orElseThrow().left()).isEmpty();
  }

  @Test
  void theSameDeliveryTwiceChangesNothing() {
    delivered();
    assertThat(enrolment(",\"attempt\":1,\"attemptLeft\":1").status()).isEqualTo(200);
    assertThat(enrolments()).hasSize(1);
    assertThat(enrolments().get(0).revision()).isZero();
  }

  @Test
  void aHigherAttemptLeftWidensTheBudgetAndWhatIsAbsentStays() {
    delivered();
    patch(
        "/associations/a-1", "{" + COMPONENT + ",\"consumers\":[{" + KEY + ",\"attemptLeft\":2}]}");
    assertThat(enrolments().get(0).budget().orElseThrow().left()).hasValue(2);
    assertThat(enrolments().get(0).budget().orElseThrow().attempt()).isEqualTo(1);
  }

  @Test
  void aCancelledEnrolmentIsWithdrawnOnce() {
    delivered();
    String cancel = "{" + COMPONENT + ",\"state\":\"canceled\"}";
    assertThat(patch("/associations/a-1", cancel).status()).isEqualTo(200);
    assertThat(patch("/associations/a-1", cancel).status()).isEqualTo(200);
    assertThat(enrolments().get(0).state()).isEqualTo(EnrolmentState.WITHDRAWN);
  }

  @Test
  void whatCannotBeProcessedGetsAProblemAndAFindingAndTheNextMessageIsProcessed() {
    person();
    exam();
    assertProblem("400", put("/persons/p-2", "{\"personId\":"));
    assertProblem("400", put("/persons/p-2", "{\"personId\":\"p-3\",\"surname\":\"Bakker\"}"));
    assertProblem("404", put("/associations/a-9", enrolmentOf("p-9", "o-1")));
    assertProblem("404", put("/associations/a-9", enrolmentOf("p-1", "o-9")));
    assertProblem("404", patch("/associations/unknown", "{\"state\":\"canceled\"}"));
    assertProblem("404", patch("/associations/unknown", result("present", "7.0")));
    assertProblem("404", patch("/offerings/unknown", "{\"offeringType\":\"component\"}"));
    assertProblem("405", planned.ask(SIS, "DELETE", "/persons/p-1", ""));
    assertThat(planned.findings()).hasSize(6).containsOnly("MESSAGE_REFUSED");
    assertThat(enrolment(",\"attempt\":1").status()).isEqualTo(201);
  }

  @Test
  void aProblemNamesTheMissingId() {
    person();
    exam();
    Asked.Answered response = put("/associations/a-9", enrolmentOf("p-9", "o-1"));
    assertThat(response.problem().map(Problem::detail).orElseThrow()).contains("p-9");
  }

  @Test
  void resultsAndReportsOfTheSupplierAreRecordedAndCorrected() {
    Participation seat = signedUp();
    String path = "/associations/" + seat.id();
    assertThat(patch(path, result("NOTPRESENT", null)).status()).isEqualTo(200);
    assertThat(patch(path, result("present", "5.0")).status()).isEqualTo(200);
    assertThat(patch(path, result("present", "6.5")).status()).isEqualTo(200);
    List<ResultEntry> history =
        planned.exams.results().history(Samples.OFFICE, seat.id()).orElseThrow();
    assertThat(history)
        .extracting(entry -> entry.measurement().attendance())
        .containsExactly(Attendance.NOT_PRESENT, Attendance.PRESENT, Attendance.PRESENT);
    assertThat(history.get(2).corrects()).contains(history.get(1).id());
  }

  @Test
  void aSessionReportIsFiledWithItsDocumentsAlsoWhereTheIdIsANumber() {
    Participation seat = signedUp();
    patch(
        "/offerings/" + seat.sitting(),
        """
        {"offeringType":"component","consumers":[{"consumerKey":"nl-test-admin",
         "irregularities":"Brandalarm","documents":[{"documentId":12345,
         "documentType":"sessionReport","documentName":"PV.pdf"}]}]}
        """);
    assertThat(planned.exams.results().reports(Samples.OFFICE, seat.sitting()).orElseThrow())
        .singleElement()
        .satisfies(report -> assertThat(report.irregularities()).contains("Brandalarm"))
        .satisfies(report -> assertThat(report.documents().get(0).id()).isEqualTo("12345"));
  }

  private void delivered() {
    person();
    exam();
    enrolment(",\"attempt\":1,\"attemptLeft\":1");
  }

  private Participation signedUp() {
    delivered();
    return planned.signedUp();
  }

  private List<Enrolment> enrolments() {
    return planned.exams.enrolment().ofStudent(Samples.OFFICE, new StudentId("p-1")).orElseThrow();
  }

  private Asked.Answered person() {
    return put(
        "/persons/p-1",
        """
        {"personId":"p-1","primaryCode":{"codeType":"studentNumber","code":"1"},
         "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna",
         "mail":"1@school.example"}
        """);
  }

  private Asked.Answered exam() {
    return put(
        "/offerings/o-1",
        """
        {"offeringId":"o-1","primaryCode":{"codeType":"offeringCode","code":"REK"},
         "offeringType":"component","name":[{"language":"nl-NL","value":"Rekenen"}],
         "startDateTime":"2026-10-01T08:00:00+02:00","endDateTime":"2027-06-30T18:00:00+02:00",
         "consumers":[{"consumerKey":"nl-test-admin","offeringState":"active"}]}
        """);
  }

  private Asked.Answered enrolment(String attempts) {
    return put("/associations/a-1", association("a-1", "p-1", "o-1", attempts));
  }

  private static String enrolmentOf(String person, String offering) {
    return association("a-9", person, offering, "");
  }

  private static String association(String id, String person, String offering, String attempts) {
    return """
    {"associationId":"%s",%s,"role":"student","state":"associated",
     "consumers":[{%s%s}],"person":"%s","offering":"%s"}
    """
        .formatted(id, COMPONENT, KEY, attempts, person, offering);
  }

  private static String result(String attendance, @Nullable String score) {
    String scored = score == null ? "" : ",\"score\":\"" + score + "\"";
    return """
    {%s,"result":{"state":"completed","resultDate":"2027-01-20","weight":100,
     "consumers":[{%s,"attendance":"%s"}]%s}}
    """
        .formatted(COMPONENT, KEY, attendance, scored);
  }

  private Asked.Answered put(String path, String body) {
    return planned.put(path, body);
  }

  private Asked.Answered patch(String path, String body) {
    PartnerId sender = path.endsWith("/a-1") ? SIS : SUPPLIER;
    return planned.ask(sender, "PATCH", path, body);
  }

  private static void assertProblem(String status, Asked.Answered response) {
    Problem problem = response.problem().orElseThrow();
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.detail()).isNotBlank();
  }
}
