package org.okeenrolment.adapter.jdbc.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.ReferenceRegulations;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/** One school in a database, which several processes open at once. */
record FaultSchool(SampleSchool sample, Store store, List<StudentId> students) {
  static final PartnerId SUPPLIER = new PartnerId("supplier");

  /**
   * Opens the school.
   *
   * @param size how many students there are
   * @param number another one for each process, so that no two make the same ids
   */
  static FaultSchool open(DataSource database, int size, int number) {
    return open(database, size, number, ReferenceRegulations.regulations());
  }

  /** Opens the school, where each exam can be taken once. */
  static FaultSchool withLastAttempts(DataSource database, int size, int number) {
    RegulationDocument once =
        RegulationDocument.of("ONCE", Authority.COMPONENT)
            .title("Elk examen een keer")
            .constructed(true)
            .putScope("institution", new Selector.Is("school"))
            .addParams(Parameters.ATTEMPTS_BASE.is(1))
            .build();
    return open(
        database,
        size,
        number,
        Regulations.of(
            List.of(ReferenceRegulations.school(), once), ReferenceRegulations.calendar()));
  }

  private static FaultSchool open(
      DataSource database, int size, int number, Regulations regulations) {
    Store store = JdbcStore.using(database, new InstitutionId("school"));
    SampleSchool sample =
        SampleSchool.open(
            builder ->
                builder
                    .store(store)
                    .regulations(regulations)
                    .partners(partners())
                    .ids(new NumberedIds(number)));
    List<StudentId> students =
        IntStream.range(0, size)
            .mapToObj(one -> new StudentId("student-%03d".formatted(one)))
            .toList();
    FaultSchool school = new FaultSchool(sample, store, students);
    school.fill();
    return school;
  }

  static Partners partners() {
    return new InMemorySchool().supplier(Samples.REKENEN.id(), SUPPLIER);
  }

  private void fill() {
    InMemorySchool register = sample.register();
    register.left(sample.anna(), sample.cohort());
    register.plan(
        new ExamPlan(
            sample.cohort(), List.of(Samples.REKENEN.id(), Samples.NETWERKEN.id()), List.of()));
    for (StudentId student : students) {
      register.student(student, sample.cohort());
      register.put(person(student));
    }
  }

  private static Person person(StudentId id) {
    return Person.builder()
        .id(id)
        .studentNumber(id.value())
        .givenName("Anna")
        .surname("Vos")
        .displayName("Vos, Anna")
        .mail(id + "@school.example")
        .build();
  }

  ExamEnrolment exams() {
    return sample.exams();
  }

  ExamEnrolment once(String key) {
    return exams().once(new IdempotencyKey(key));
  }

  /** Answers his enrolment for the exam that has sittings. */
  Enrolment enrolment(StudentId student) {
    return exams().enrolment().ofStudent(Actor.student(student), student).orElseThrow().stream()
        .filter(one -> one.of().exam().equals(Samples.REKENEN.id()))
        .findFirst()
        .orElseThrow();
  }

  GiveGo go(Enrolment enrolment) {
    return new GiveGo(sample.teacher(), enrolment.id());
  }

  Enrolment ready(StudentId student) {
    Enrolment enrolment = enrolment(student);
    exams().approval().giveGo(go(enrolment)).orElseThrow();
    return enrolment;
  }

  List<Sitting> sittings(int count, int capacity) {
    return IntStream.range(0, count).mapToObj(day -> sitting(day, capacity)).toList();
  }

  /** Opens a sitting some days after the usual one. */
  Sitting sitting(int day, int capacity) {
    Interval usual = sample.sitting().build().moment();
    Duration later = Duration.ofDays(day);
    return exams()
        .planning()
        .open(
            sample
                .sitting()
                .name("Rekenen " + day)
                .moment(new Interval(usual.start().plus(later), usual.end().plus(later)))
                .capacity(capacity)
                .build())
        .orElseThrow();
  }

  Participation signedUp(Enrolment enrolment, Sitting sitting) {
    return exams()
        .signUp()
        .byStaff(new SignUpByStaff(sample.office(), enrolment.id(), sitting.id()))
        .orElseThrow();
  }

  static SignUpByStudent wish(Enrolment enrolment, SittingId sitting) {
    return new SignUpByStudent(Actor.student(enrolment.of().student()), enrolment.id(), sitting);
  }

  RecordResult graded(Participation seat, String score) {
    return new RecordResult(
        sample.teacher(),
        seat.id(),
        Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 21)).score(score).build());
  }

  EstablishResult establish(Participation seat) {
    return new EstablishResult(sample.committee(), seat.id());
  }

  JoinWaitingList waiting(Enrolment enrolment, Sitting sitting) {
    return new JoinWaitingList(sample.office(), enrolment.id(), sitting.id());
  }

  CancelSignUp cancel(Participation seat) {
    return new CancelSignUp(sample.office(), seat.id(), "ill");
  }

  EnrolCohort cohort() {
    return EnrolCohort.of(sample.office(), sample.cohort(), sample.year());
  }

  /** Enrols the cohort, or goes on with that. */
  FaultSchool enrolled() {
    once("enrol").enrolment().enrolCohort(cohort()).orElseThrow();
    return this;
  }

  CarryOver carryOver() {
    return new CarryOver(sample.office(), sample.year());
  }

  /** Carries the year over, or goes on with that. */
  FaultSchool carriedOver() {
    once("carry over").rollover().carryOver(carryOver(), told -> {}).orElseThrow();
    return this;
  }
}
