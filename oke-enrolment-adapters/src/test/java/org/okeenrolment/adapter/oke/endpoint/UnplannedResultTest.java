package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.Samples;

/** Results of students whom nobody signed up, as a supplier sends them. */
class UnplannedResultTest {
  private static final String PATH = "/associations/from-supplier";
  private static final String RESULT =
      """
      "result":{"state":"completed","resultDate":"2027-01-20","weight":100,"score":"%s",
       "consumers":[{"consumerKey":"nl-test-admin","attendance":"present"}]}
      """;

  private final Planned planned = new Planned();
  private SittingId sitting;

  @BeforeEach
  void aSittingInWhichAnnaIsNotSignedUp() {
    Participation another = planned.delivered().signedUp();
    sitting = another.sitting();
    planned
        .exams
        .signUp()
        .cancel(new CancelSignUp(Samples.OFFICE, another.id(), "another day"))
        .orElseThrow();
    sitting = planned.opened().id();
  }

  private static String unplanned(String person, Object offering, String score) {
    return """
    {"associationId":"from-supplier","associationType":"componentOfferingAssociation",
     "role":"student","state":"associated","person":"%s","offering":"%s",%s}
    """
        .formatted(person, offering, RESULT.formatted(score));
  }

  private int put(String body) {
    return planned.ask(Planned.SUPPLIER, "PUT", PATH, body).status();
  }

  private List<String> scores() {
    return planned
        .exams
        .results()
        .history(Samples.OFFICE, new ParticipationId("from-supplier"))
        .orElseThrow()
        .stream()
        .map(ResultEntry::measurement)
        .map(measured -> measured.score().orElseThrow())
        .toList();
  }

  @Test
  void whoSatWithoutASignUpHasHisResultAndTheExamOfficeIsTold() {
    assertThat(put(unplanned("p-1", sitting, "5.0"))).isEqualTo(201);
    assertThat(planned.findings()).containsExactly("UNFORESEEN_ATTEMPT");
    assertThat(scores()).containsExactly("5.0");
    assertThat(
            planned
                .exams
                .signUp()
                .participations(Samples.OFFICE, planned.enrolment().id())
                .orElseThrow())
        .extracting(Participation::state)
        .containsExactly(ParticipationState.CANCELLED, ParticipationState.UNPLANNED);
  }

  @Test
  void theSameAgainChangesNothingAndALaterOneCorrectsIt() {
    put(unplanned("p-1", sitting, "5.0"));
    assertThat(put(unplanned("p-1", sitting, "5.0"))).isEqualTo(200);
    assertThat(put(unplanned("p-1", sitting, "6.0"))).isEqualTo(200);
    String change =
        "{\"associationType\":\"componentOfferingAssociation\"," + RESULT.formatted("7.0") + "}";
    assertThat(planned.ask(Planned.SUPPLIER, "PATCH", PATH, change).status()).isEqualTo(200);
    assertThat(scores()).containsExactly("5.0", "6.0", "7.0");
    assertThat(planned.findings()).containsExactly("UNFORESEEN_ATTEMPT");
  }

  @Test
  void whoIsNotEnrolledOrNotKnownIsRefusedAndTheExamOfficeIsTold() {
    planned.put(
        "/persons/p-2",
        """
        {"personId":"p-2","primaryCode":{"codeType":"studentNumber","code":"2"},
         "givenName":"Bram","surname":"Bakker","displayName":"Bakker, Bram",
         "mail":"2@school.example"}
        """);
    assertThat(put(unplanned("p-2", sitting, "5.0"))).isEqualTo(400);
    assertThat(put(unplanned("p-9", sitting, "5.0"))).isEqualTo(404);
    assertThat(planned.findings()).containsExactly("MESSAGE_REFUSED", "MESSAGE_REFUSED");
  }

  @Test
  void underAnIdThatNobodyKnowsAChangeNamesNeitherStudentNorExam() {
    String change =
        "{\"associationType\":\"componentOfferingAssociation\"," + RESULT.formatted("7.0") + "}";
    assertThat(planned.ask(Planned.SUPPLIER, "PATCH", PATH, change).status()).isEqualTo(404);
    assertThat(planned.findings()).containsExactly("MESSAGE_REFUSED");
  }

  @Test
  void whoDoesNotHoldTheSittingSendsNoResultOfIt() {
    int answer = planned.put(PATH, unplanned("p-1", sitting, "5.0")).status();
    assertThat(answer).isEqualTo(404);
  }
}
