package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Partners;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.RetentionResult;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.okeenrolment.testkit.sample.Samples;

/** A planning system without any table of its own is fed over OKE, and takes exams. */
class YearInTablesTest {
  private static final InstitutionId SCHOOL = new InstitutionId("school");
  private static final PartnerId SIS = new PartnerId("sis");
  private static final Partners PARTNERS = exam -> Optional.of(new PartnerId("supplier"));
  private static final ExamId EXAM = new ExamId("c-1");
  private static final Actor TEACHER = Actor.staff(new StaffId("bakker"), Role.SUBJECT_TEACHER);
  private static final ProgrammeCohort CARE =
      new ProgrammeCohort(new ProgrammeId("zorg"), new CohortId("2026"));
  private static final String PROGRAMME =
      """
      {"offeringId":"program-1","primaryCode":{"codeType":"offeringCode","code":"ZORG"},
       "offeringType":"program","name":[{"language":"nl-NL","value":"Zorg"}],
       "description":[{"language":"nl-NL","value":"Zorg"}],"teachingLanguage":"nld",
       "resultExpected":false,"startDate":"2026-08-01","endDate":"2029-07-31","program":"zorg",
       "consumers":[{"consumerKey":"nl-test-admin","cohort":"2026","location":"Campus"}]}
      """;
  private static final String EXAM_TO_PLAN =
      """
      {"offeringId":"o-1","primaryCode":{"codeType":"offeringCode","code":"REK"},
       "offeringType":"component","name":[{"language":"nl-NL","value":"Rekenen"}],
       "resultValueType":"0.0-10.0","component":"c-1",
       "startDateTime":"2026-10-01T08:00:00+02:00","endDateTime":"2027-06-30T18:00:00+02:00",
       "consumers":[{"consumerKey":"nl-test-admin","offeringState":"active"}]}
      """;

  /** The planning system as one process runs it; all that lasts is in the database. */
  private static final class Planning {
    private final JdbcSchool school;
    private final JdbcPersons persons;
    private final ExamEnrolment exams;
    private final Asked endpoint;

    Planning(DataSource database, MovableClock clock, int process) {
      JdbcStore store = JdbcStore.using(database, SCHOOL);
      school = store.school();
      persons = store.persons();
      exams =
          ExamEnrolment.builder()
              .institution(SCHOOL)
              .store(store)
              .catalogue(school)
              .persons(persons)
              .partners(PARTNERS)
              .regulations(ReferenceRegulations.regulations())
              .settings(ProcessSettings.defaults().withRetention(Period.ofYears(2)))
              .clock(clock)
              .ids(new NumberedIds(process))
              .build();
      endpoint = Asked.planning(exams, store, school, PARTNERS, clock);
    }

    int send(String method, String path, String body) {
      return endpoint.receive(new OkeRequest(SIS, method, path, body)).status();
    }

    Enrolment enrolment(String student) {
      StudentId id = new StudentId(student);
      return exams.enrolment().ofStudent(Samples.OFFICE, id).orElseThrow().get(0);
    }
  }

  private static String person(String id) {
    return """
    {"personId":"%1$s","primaryCode":{"codeType":"studentNumber","code":"%1$s"},
     "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna","mail":"%1$s@school.example"}
    """
        .formatted(id);
  }

  private static String member(String id) {
    return """
    {"associationId":"m-%1$s","associationType":"programOfferingAssociation","role":"student",
     "state":"associated","person":"%1$s","offering":"program-1",
     "consumers":[{"consumerKey":"nl-test-admin"}]}
    """
        .formatted(id);
  }

  private static void deliverSchool(Planning planning) {
    planning.send("PUT", "/offerings/program-1", PROGRAMME);
    planning.send("PUT", "/offerings/o-1", EXAM_TO_PLAN);
    for (String student : List.of("p-1", "p-2", "p-3")) {
      planning.send("PUT", "/persons/" + student, person(student));
      planning.send("PUT", "/associations/m-" + student, member(student));
    }
    planning.school.put(new ExamPlan(CARE, List.of(EXAM), List.of()));
    planning.school.putTeachers(EXAM, Set.of(new StaffId("bakker")));
  }

  private static Sitting opened(Planning planning) {
    Interval moment =
        new Interval(
            Samples.NOW.plus(Duration.ofDays(9)),
            Samples.NOW.plus(Duration.ofDays(9)).plusSeconds(3600));
    return planning
        .exams
        .planning()
        .open(
            OpenSitting.builder()
                .actor(Samples.OFFICE)
                .exam(EXAM)
                .name("Zitting")
                .moment(moment)
                .capacity(5)
                .build())
        .orElseThrow();
  }

  private static Participation signedUp(Planning planning, String student, Sitting sitting) {
    Enrolment enrolment = planning.enrolment(student);
    planning.exams.approval().giveGo(new GiveGo(TEACHER, enrolment.id())).orElseThrow();
    Actor himself = Actor.student(new StudentId(student));
    return planning
        .exams
        .signUp()
        .byStudent(new SignUpByStudent(himself, enrolment.id(), sitting.id()))
        .orElseThrow();
  }

  private static int enrolled(Planning planning) {
    EnrolCohort cohort = EnrolCohort.of(Samples.OFFICE, CARE, Samples.YEAR);
    return planning.exams.enrolment().enrolCohort(cohort).orElseThrow().enrolled();
  }

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDeliveredIsEnrolledPlannedAndTakenByAnotherProcess(Databases kind) {
    DataSource database = installed(kind);
    MovableClock clock = MovableClock.at(Samples.NOW);
    deliverSchool(new Planning(database, clock, 1));
    Planning other = new Planning(database, clock, 2);
    assertThat(enrolled(other)).isEqualTo(3);
    Sitting sitting = opened(other);
    Participation seat = signedUp(other, "p-1", sitting);
    Measurement failed =
        Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 21)).score("4.9").build();
    clock.advance(Duration.ofDays(10));
    other.exams.results().record(new RecordResult(TEACHER, seat.id(), failed)).orElseThrow();
    assertThat(
            other
                .exams
                .attempts()
                .standing(Samples.OFFICE, other.enrolment("p-1").id())
                .orElseThrow()
                .used())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDeliveredAgainChangesNothingAndIsNotNew(Databases kind) {
    Planning planning = new Planning(installed(kind), MovableClock.at(Samples.NOW), 1);
    deliverSchool(planning);
    assertThat(
            Stream.of(
                planning.send("PUT", "/offerings/program-1", PROGRAMME),
                planning.send("PUT", "/offerings/o-1", EXAM_TO_PLAN),
                planning.send("PUT", "/persons/p-1", person("p-1")),
                planning.send("PUT", "/associations/m-p-1", member("p-1"))))
        .containsOnly(200);
    assertThat(planning.school.students(CARE)).hasSize(3);
    assertThat(enrolled(planning)).isEqualTo(3);
    assertThat(enrolled(planning)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void changesReachTheTablesAndWhoLeavesIsEnrolledNoMore(Databases kind) {
    Planning planning = new Planning(installed(kind), MovableClock.at(Samples.NOW), 1);
    deliverSchool(planning);
    planning.send(
        "PATCH",
        "/offerings/o-1",
        """
        {"offeringType":"component","primaryCode":{"codeType":"offeringCode","code":"REK-2"},
         "consumers":[{"consumerKey":"nl-test-admin"}]}
        """);
    planning.send(
        "PATCH",
        "/associations/m-p-2",
        "{\"associationType\":\"programOfferingAssociation\",\"state\":\"canceled\"}");
    assertThat(planning.school.plannableExam(SIS, "o-1").orElseThrow().code()).isEqualTo("REK-2");
    assertThat(enrolled(planning)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsKeptLongEnoughIsForgottenInTheTablesOfTheSchoolToo(Databases kind) {
    MovableClock clock = MovableClock.at(Samples.NOW);
    Planning planning = new Planning(installed(kind), clock, 1);
    deliverSchool(planning);
    enrolled(planning);
    for (String student : List.of("p-1", "p-2", "p-3")) {
      planning
          .exams
          .enrolment()
          .withdraw(
              new WithdrawEnrolment(Samples.OFFICE, planning.enrolment(student).id(), "he left"))
          .orElseThrow();
    }
    clock.advance(Duration.ofDays(1000));
    RetentionResult result =
        planning
            .exams
            .privacy()
            .applyRetention(new ApplyRetention(Actor.system("nightly"), Samples.YEAR))
            .orElseThrow();
    assertThat(result).isEqualTo(new RetentionResult(3, Map.of()));
    assertThat(planning.school.students(CARE)).isEmpty();
    assertThat(planning.school.studentProgramme(SIS, "m-p-2")).isEmpty();
    assertThat(planning.persons.person(new StudentId("p-2"))).isEmpty();
  }
}
