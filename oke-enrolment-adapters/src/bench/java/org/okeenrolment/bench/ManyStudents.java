package org.okeenrolment.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
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
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.Samples;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A school year of many students, and how long each of its steps takes. Each student has twenty
 * exams and sits five of them: two generic ones and two of his cohort, for which he is signed up
 * automatically, and one for which he signs himself up. Every one of the five needs a Go, and comes
 * to a result of its own; what was not passed is carried over.
 *
 * <p>Arguments: the number of students, and the address of an empty PostgreSQL; without it the
 * store is in memory.
 */
public final class ManyStudents {
  private static final int COHORT = 500;
  private static final int EXAMS = 20;
  private static final int SEATS = 100;
  private static final int CONNECTIONS = 8;
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final Actor TEACHER = Actor.staff(new StaffId("teacher"), Role.SUBJECT_TEACHER);

  private final MovableClock clock = MovableClock.at(Samples.NOW);
  private final InMemorySchool school = new InMemorySchool();
  private final List<ProgrammeCohort> cohorts = new ArrayList<>();
  private final List<StudentId> students = new ArrayList<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
  private final Store store;
  private final ExamEnrolment exams;

  private ManyStudents(Store store, int size) {
    this.store = store;
    for (int number = 0; number * COHORT < size; number++) {
      cohort(number, Math.min(COHORT, size - number * COHORT));
    }
    exams =
        ExamEnrolment.builder()
            .institution(new InstitutionId("school"))
            .store(store)
            .catalogue(school)
            .partners(exam -> Optional.of(SUPPLIER))
            .regulations(
                Regulations.of(
                    RegulationDocument.of("oer", Authority.INSTITUTION)
                        .addParams(Parameters.APPROVALS.is(List.of(Role.SUBJECT_TEACHER)))
                        .build()))
            .clock(clock)
            .ids(IdSource.random())
            .build();
  }

  private void cohort(int number, int size) {
    ProgrammeCohort cohort =
        new ProgrammeCohort(new ProgrammeId("programme-" + number), new CohortId("2026"));
    List<ExamId> plan = IntStream.range(0, EXAMS).mapToObj(exam -> exam(number, exam)).toList();
    for (int exam = 0; exam < EXAMS; exam++) {
      school.exam(
          new Exam(plan.get(exam), plan.get(exam).value(), exam < 2), new StaffId("teacher"));
    }
    school.plan(new ExamPlan(cohort, plan, List.of()));
    for (int student = 0; student < size; student++) {
      students.add(new StudentId("s%04d-%03d".formatted(number, student)));
      school.student(students.get(students.size() - 1), cohort);
    }
    cohorts.add(cohort);
  }

  private static ExamId exam(int cohort, int exam) {
    return new ExamId(exam < 2 ? "generic-" + exam : "p%d-e%d".formatted(cohort, exam));
  }

  /** Plays the year. */
  public static void main(String[] args) throws Exception {
    int size = Integer.parseInt(args[0]);
    ManyStudents year =
        new ManyStudents(args.length > 1 ? database(args[1]) : new InMemoryStore(), size);
    long start = System.nanoTime();
    year.play();
    System.out.printf("%-40s %8.1f s%n", size + " students", (System.nanoTime() - start) / 1e9);
    year.workers.shutdown();
  }

  private static Store database(String url) {
    PGConnectionPoolDataSource postgresql = new PGConnectionPoolDataSource();
    postgresql.setUrl(url);
    JdbcConnectionPool pool = JdbcConnectionPool.create(postgresql);
    pool.setMaxConnections(CONNECTIONS + 2);
    JdbcSchema.of((DataSource) pool).install();
    return JdbcStore.using(pool, new InstitutionId("school"));
  }

  private void play() throws Exception {
    timed(
        "enrol the cohorts",
        () ->
            each(
                cohorts,
                cohort ->
                    exams
                        .enrolment()
                        .enrolCohort(EnrolCohort.of(Samples.OFFICE, cohort, Samples.YEAR))
                        .orElseThrow()
                        .enrolled()));
    timed("give Go", () -> each(students, this::giveGo));
    List<List<SittingId>> generic = new ArrayList<>();
    timed(
        "sign up for generic exams",
        () -> {
          for (int exam = 0; exam < 2; exam++) {
            generic.add(sittings(exam(0, exam), exam, students.size()));
          }
          return each(
              List.of(0, 1),
              exam ->
                  exams
                      .signUp()
                      .genericExam(
                          new SignUpGenericExam(Samples.OFFICE, exam(0, exam), generic.get(exam)))
                      .orElseThrow()
                      .signedUp());
        });
    timed("sign cohorts up", () -> each(numbers(), this::signCohortUp));
    timed("sign themselves up", () -> each(numbers(), this::signThemselvesUp));
    clock.moveTo(Samples.NOW.plus(Duration.ofDays(40)));
    timed("record results", () -> each(students, this::recordResults));
    timed(
        "carry over",
        () ->
            exams
                .rollover()
                .carryOver(new CarryOver(Samples.OFFICE, Samples.YEAR))
                .orElseThrow()
                .carried());
  }

  private List<Integer> numbers() {
    return IntStream.range(0, cohorts.size()).boxed().toList();
  }

  private int giveGo(StudentId student) {
    List<Enrolment> sat =
        exams.enrolment().ofStudent(Samples.OFFICE, student).orElseThrow().stream()
            .filter(one -> isSat(one.of().exam()))
            .toList();
    sat.forEach(one -> exams.approval().giveGo(new GiveGo(TEACHER, one.id())).orElseThrow());
    return sat.size();
  }

  private static boolean isSat(ExamId exam) {
    return exam.value().startsWith("generic") || exam.value().matches("p\\d+-e[234]");
  }

  private List<SittingId> sittings(ExamId exam, int day, int seats) {
    Instant start = Samples.NOW.plus(Duration.ofDays(20 + day));
    return IntStream.range(0, (seats + SEATS - 1) / SEATS)
        .mapToObj(
            room ->
                exams
                    .planning()
                    .open(
                        OpenSitting.builder()
                            .actor(Samples.OFFICE)
                            .exam(exam)
                            .name("Zaal " + room)
                            .moment(new Interval(start, start.plusSeconds(3600)))
                            .capacity(SEATS)
                            .selfSignUp(
                                new Interval(
                                    Samples.NOW.minus(Duration.ofDays(1)),
                                    Samples.NOW.plus(Duration.ofDays(15))))
                            .build())
                    .orElseThrow()
                    .id())
        .toList();
  }

  private int signCohortUp(int number) {
    int signedUp = 0;
    for (int exam = 2; exam < 4; exam++) {
      signedUp +=
          exams
              .signUp()
              .cohort(
                  SignUpCohort.builder()
                      .actor(Samples.OFFICE)
                      .cohort(cohorts.get(number))
                      .exam(exam(number, exam))
                      .addAllSittings(sittings(exam(number, exam), exam, COHORT))
                      .build())
              .orElseThrow()
              .signedUp();
    }
    return signedUp;
  }

  private int signThemselvesUp(int number) {
    List<SittingId> sittings = sittings(exam(number, 4), 4, COHORT);
    int signedUp = 0;
    List<StudentId> own =
        students.subList(number * COHORT, Math.min(students.size(), (number + 1) * COHORT));
    for (StudentId student : own) {
      Enrolment enrolment =
          exams.enrolment().ofStudent(Actor.student(student), student).orElseThrow().stream()
              .filter(one -> one.of().exam().equals(exam(number, 4)))
              .findFirst()
              .orElseThrow();
      exams
          .signUp()
          .byStudent(
              new SignUpByStudent(
                  Actor.student(student), enrolment.id(), sittings.get(signedUp / SEATS)))
          .orElseThrow();
      signedUp++;
    }
    return signedUp;
  }

  private int recordResults(StudentId student) {
    List<Participation> seats =
        store.inTransaction(session -> session.participations().ofStudent(student));
    for (Participation seat : seats) {
      int chance = Math.floorMod(seat.of().hashCode(), 100);
      Measurement measured =
          chance < 3
              ? Measurement.of(Attendance.NOT_PRESENT, LocalDate.of(2027, 2, 3))
                  .established(true)
                  .build()
              : Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 2, 3))
                  .score(chance < 20 ? "4.1" : "7.2")
                  .passed(chance >= 20)
                  .established(true)
                  .build();
      exams
          .results()
          .record(new RecordResult(Actor.partner(SUPPLIER), seat.id(), measured))
          .orElseThrow();
    }
    return seats.size();
  }

  private <T> int each(List<T> all, Function<T, Integer> step) throws Exception {
    List<Callable<Integer>> steps = new ArrayList<>();
    all.forEach(one -> steps.add(() -> step.apply(one)));
    int sum = 0;
    for (Future<Integer> done : workers.invokeAll(steps)) {
      sum += done.get();
    }
    return sum;
  }

  private static void timed(String step, Callable<Integer> work) throws Exception {
    long start = System.nanoTime();
    int count = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-28s %9d in %8.1f s: %8.0f a second%n", step, count, seconds, count / seconds);
  }
}
