package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.testkit.sample.Samples;

/** What a registration system changes after it was delivered (flow 1). */
class PlanningChangesTest {
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";
  private static final String CANCEL_EXAM =
      "{\"offeringType\":\"component\",\"consumers\":[{"
          + KEY
          + ",\"offeringState\":\"canceled\"}]}";
  private static final ProgrammeCohort CARE =
      new ProgrammeCohort(new ProgrammeId("zorg"), new CohortId("2026"));

  private final Planned planned = new Planned().delivered();

  @Test
  void aChangeOfAnExamTouchesOnlyWhatItNames() {
    PlannableExam before = exam();
    change("\"endDateTime\":\"2027-07-10T18:00:00+02:00\"");
    assertThat(exam().period().end().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate())
        .isEqualTo(LocalDate.of(2027, 7, 10));
    change("\"name\":[{\"language\":\"nl-NL\",\"value\":\"Rekenen 3F\"}]");
    change("\"primaryCode\":{\"codeType\":\"offeringCode\",\"code\":\"REK3\"}");
    change("\"consumers\":[{" + KEY + ",\"finalResultsAllowed\":false}]");
    assertThat(exam())
        .isEqualTo(
            before
                .withPeriod(exam().period())
                .withExam(new Exam(new ExamId("c-1"), "Rekenen 3F", true))
                .withCode("REK3")
                .withFinalResultsAllowed(false));
  }

  @Test
  void nullRemovesWhatAnExamMayLack() {
    assertThat(exam().resultValueType()).contains("0.0-10.0");
    change("\"resultValueType\":null");
    assertThat(exam().resultValueType()).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    PlannableExam before = exam();
    assertThat(change("\"endDateTime\":\"2020-07-10T18:00:00+02:00\"").status()).isEqualTo(400);
    assertThat(exam()).isEqualTo(before);
  }

  @Test
  void withAnExamItsEnrolmentsAreWithdrawnAndWithANewDeliveryBothAreBack() {
    assertThat(planned.patch("/offerings/o-1", CANCEL_EXAM).status()).isEqualTo(200);
    assertThat(planned.patch("/offerings/o-1", CANCEL_EXAM).status()).isEqualTo(200);
    assertThat(exam().cancelled()).isTrue();
    assertThat(planned.enrolment().state()).isEqualTo(EnrolmentState.WITHDRAWN);
    planned.put("/offerings/o-1", Planned.exam("active"));
    assertThat(exam().cancelled()).isFalse();
    assertThat(planned.enrolled("a-1").isSuccess()).isTrue();
    assertThat(
            planned.exams.enrolment().ofStudent(Samples.OFFICE, new StudentId("p-1")).orElseThrow())
        .anyMatch(Enrolment::isOpen);
  }

  @Test
  void anExamThatIsDeliveredAsCancelledIsCancelled() {
    planned.put("/offerings/o-1", Planned.exam("canceled"));
    assertThat(planned.enrolment().state()).isEqualTo(EnrolmentState.WITHDRAWN);
  }

  @Test
  void aStudentEntersAProgrammeAndLeavesItWhenThatIsFinishedOrCancelled() {
    programme();
    for (String end : new String[] {"finished", "canceled"}) {
      assertThat(member("associated").status()).isEqualTo(201);
      assertThat(planned.register.students(CARE)).containsExactly(new StudentId("p-1"));
      String body = "{\"associationType\":\"programOfferingAssociation\",\"state\":\"%s\"}";
      assertThat(planned.patch("/associations/m-1", body.formatted(end)).status()).isEqualTo(200);
      assertThat(planned.register.students(CARE)).isEmpty();
    }
    assertThat(member("associated").status()).isEqualTo(201);
    assertThat(member("finished").status()).isEqualTo(200);
    assertThat(planned.register.students(CARE)).isEmpty();
  }

  @Test
  void aProgrammeCanGoToAnotherCohort() {
    programme();
    planned.patch(
        "/offerings/program-1",
        "{\"offeringType\":\"program\",\"consumers\":[{" + KEY + ",\"cohort\":\"2027\"}]}");
    assertThat(planned.register.programme(Planned.SIS, "program-1"))
        .contains(new ProgrammeCohort(CARE.programme(), new CohortId("2027")));
  }

  @Test
  void withAProgrammeItsStudentsGoToTheOtherCohort() {
    programme();
    member("associated");
    planned.patch(
        "/offerings/program-1",
        "{\"offeringType\":\"program\",\"consumers\":[{" + KEY + ",\"cohort\":\"2027\"}]}");
    assertThat(planned.register.students(CARE)).isEmpty();
    assertThat(
            planned.register.students(new ProgrammeCohort(CARE.programme(), new CohortId("2027"))))
        .containsExactly(new StudentId("p-1"));
  }

  @Test
  void anotherRegistrationSystemTakesNobodyOutOfAProgramme() {
    programme();
    member("associated");
    String left = "{\"associationType\":\"programOfferingAssociation\",\"state\":\"canceled\"}";
    assertThat(planned.ask(new PartnerId("b"), "PATCH", "/associations/m-1", left).status())
        .isEqualTo(404);
    assertThat(planned.register.students(CARE)).hasSize(1);
  }

  @Test
  void namesInOtherLanguagesAreIgnored() {
    change(
        "\"name\":[{\"language\":\"en-GB\",\"value\":\"Maths\"},{\"language\":\"nl-NL\",\"value\":\"Rekenen\"}]");
    assertThat(exam().exam().name()).isEqualTo("Rekenen");
  }

  @Test
  void theNumberOfAStudentIsTheCodeOfThatType() {
    planned.put(
        "/persons/p-3",
        """
        {"personId":"p-3","primaryCode":{"codeType":"identifier","code":"p-3"},
         "otherCodes":[{"codeType":"studentNumber","code":"42"}],
         "givenName":"Bo","surname":"Vos","displayName":"Vos, Bo","mail":"1@school.example"}
        """);
    assertThat(planned.register.person(new StudentId("p-3")).orElseThrow().studentNumber())
        .isEqualTo("42");
  }

  @Test
  void theSameThatCannotBeTakenIsOneFindingHoweverOftenItComes() {
    for (int time = 0; time < 3; time++) {
      planned.put("/persons/p-9", "{");
      needs("{\"code\":\"Own\"}");
    }
    assertThat(planned.findings()).containsExactlyInAnyOrder("MESSAGE_REFUSED", "NEED_UNKNOWN");
  }

  @Test
  void aPeriodOutsideOfOurTimeIsRefused() {
    assertThat(change("\"endDateTime\":\"+999999999-12-31T23:00:00Z\"").status()).isEqualTo(400);
    assertThat(change("\"endDateTime\":\"2027-06-30T18:00:00+02:00\"").status()).isEqualTo(200);
  }

  @Test
  void partsOfProgrammesAreTakenAndNotKept() {
    String course =
        """
        {"offeringId":"course-1","primaryCode":{"codeType":"offeringCode","code":"D1"},
         "offeringType":"course","name":[{"language":"nl-NL","value":"Deel 1"}],
         "description":[{"language":"nl-NL","value":"Deel 1"}],"teachingLanguage":"nld",
         "resultExpected":false,"startDate":"2026-08-01","endDate":"2027-07-31"}
        """;
    assertThat(planned.put("/offerings/course-1", course).status()).isEqualTo(200);
    String enrolled =
        """
        {"associationId":"ca-1","associationType":"courseOfferingAssociation","role":"student",
         "state":"associated","person":"p-1","offering":"course-1"}
        """;
    assertThat(planned.put("/associations/ca-1", enrolled).status()).isEqualTo(200);
  }

  @Test
  void aMemberOfStaffIsNoStudent() {
    assertThat(staff().status()).isEqualTo(201);
    assertThat(staff().status()).isEqualTo(200);
    assertThat(planned.register.person(new StudentId("s-1"))).isEmpty();
    assertThat(planned.register.employee(new StaffId("s-1")).orElseThrow().staffNumber())
        .contains("77");
  }

  private Asked.Answered staff() {
    return planned.put(
        "/persons/s-1",
        """
        {"personId":"s-1","primaryCode":{"codeType":"organizationId","code":"77"},
         "givenName":"Ans","surname":"Toezicht","displayName":"Toezicht, Ans",
         "affiliations":["employee"],"mail":"ans@school.example"}
        """);
  }

  @Test
  void needsComeWithThePersonAndEachDeliveryReplacesThem() {
    needs("{\"code\":\"ExtraTime25%\",\"startDate\":\"2027-01-01\"}");
    assertThat(planned.register.needs(new StudentId("p-1")))
        .singleElement()
        .returns(LocalDate.of(2027, 1, 1), need -> need.valid().from().orElseThrow())
        .returns(
            new PersonalNeed.Percent(BigDecimal.valueOf(25)),
            need -> need.extraTime().orElseThrow());
    needs("{\"code\":\"ExtraTime30Min\"},{\"code\":\"spoken\"}");
    assertThat(planned.register.needs(new StudentId("p-1")))
        .extracting(AssignedNeed::code)
        .containsExactly("ExtraTime30Min", "spoken");
    assertThat(planned.findings()).isEmpty();
  }

  @Test
  void needsThatChangeAfterTheSignUpAreReportedForEachSeat() {
    planned.signedUp();
    needs("{\"code\":\"ExtraTime25%\"}");
    needs("{\"code\":\"ExtraTime25%\"}");
    assertThat(planned.findings()).containsExactly("NEEDS_CHANGED");
  }

  @Test
  void aNeedWithoutMeaningGivesNothingAndIsReported() {
    needs("{\"code\":\"ExtraTimeOnlyMath25%\"}");
    assertThat(planned.register.needs(new StudentId("p-1")))
        .singleElement()
        .matches(need -> need.extraTime().isEmpty() && need.aid().isEmpty());
    assertThat(planned.findings()).containsExactly("NEED_UNKNOWN");
  }

  private void needs(String needs) {
    planned.put(
        "/persons/p-1",
        """
        {"personId":"p-1","primaryCode":{"codeType":"studentNumber","code":"1"},
         "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna",
         "mail":"1@school.example","consumers":[{%s,"assignedNeeds":[%s]}]}
        """
            .formatted(KEY, needs));
  }

  private void programme() {
    planned.put(
        "/offerings/program-1",
        """
        {"offeringId":"program-1","primaryCode":{"codeType":"offeringCode","code":"ZORG"},
         "offeringType":"program","name":[{"language":"nl-NL","value":"Zorg"}],
         "description":[{"language":"nl-NL","value":"Zorg"}],"teachingLanguage":"nld",
         "resultExpected":false,"startDate":"2026-08-01","endDate":"2029-07-31","program":"zorg",
         "consumers":[{%s,"cohort":"2026","location":"Campus"}]}
        """
            .formatted(KEY));
  }

  private Asked.Answered member(String state) {
    return planned.put(
        "/associations/m-1",
        """
        {"associationId":"m-1","associationType":"programOfferingAssociation","role":"student",
         "state":"%s","person":"p-1","offering":"program-1","consumers":[{%s}]}
        """
            .formatted(state, KEY));
  }

  private Asked.Answered change(String field) {
    return planned.patch("/offerings/o-1", "{\"offeringType\":\"component\"," + field + "}");
  }

  private PlannableExam exam() {
    return planned.register.plannableExam(Planned.SIS, "o-1").orElseThrow();
  }
}
