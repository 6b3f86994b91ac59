package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.privacy.RetentionResult;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/** Who has been kept long enough is pseudonymised in chunks, and in the end as in memory. */
class RetentionTest {
  private static final InstitutionId SCHOOL = new InstitutionId("school");

  /** Of the transactions of a run: how many students got a pseudonym in each. */
  private static final class Watched implements Store {
    private final Store real;
    private final List<Integer> chunks = new ArrayList<>();
    private int transactions;
    private int breaksAt = Integer.MAX_VALUE;

    Watched(Store real) {
      this.real = real;
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
      transactions++;
      if (transactions == breaksAt) {
        throw new InternalError("The process is stopped.");
      }
      return real.inTransaction(work);
    }
  }

  /** One in ten has taken an exam; all have left. */
  private static SampleSchool left(Watched store, int size) {
    SampleSchool school =
        SampleSchool.open(
            builder ->
                builder
                    .store(store)
                    .settings(ProcessSettings.defaults().withRetention(Period.ofYears(2)))
                    .listener(
                        entry -> {
                          if (entry.command().equals("ApplyRetention")) {
                            store.chunks.add(entry.effects().size());
                          }
                        }));
    school.register().left(school.anna(), school.cohort());
    students(size).forEach(student -> school.register().student(student, school.cohort()));
    school
        .exams()
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    Sitting sitting =
        school.exams().planning().open(school.sitting().capacity(999).build()).orElseThrow();
    students(size).forEach(student -> leave(school, student, sitting));
    school.clock().advance(Duration.ofDays(1000));
    store.transactions = 0;
    return school;
  }

  private static List<StudentId> students(int size) {
    return IntStream.range(0, size)
        .mapToObj(number -> new StudentId("student-%04d".formatted(number)))
        .toList();
  }

  private static void leave(SampleSchool school, StudentId student, Sitting sitting) {
    Actor himself = Actor.student(student);
    Enrolment enrolment =
        school.exams().enrolment().ofStudent(himself, student).orElseThrow().get(0);
    if (student.value().endsWith("0")) {
      school
          .exams()
          .approval()
          .giveGo(new GiveGo(school.teacher(), enrolment.id()).because("as " + student + " asked"))
          .orElseThrow();
      Participation seat =
          school
              .exams()
              .signUp()
              .byStudent(new SignUpByStudent(himself, enrolment.id(), sitting.id()))
              .orElseThrow();
      Measurement measured =
          Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 20))
              .score("4.0")
              .comment(student + " was late")
              .build();
      school
          .exams()
          .results()
          .record(new RecordResult(school.teacher(), seat.id(), measured))
          .orElseThrow();
    }
    school
        .exams()
        .enrolment()
        .withdraw(new WithdrawEnrolment(school.office(), enrolment.id(), student + " left"))
        .orElseThrow();
  }

  private static RetentionResult applied(SampleSchool school) {
    return school
        .exams()
        .privacy()
        .applyRetention(new ApplyRetention(Actor.system("nightly"), Samples.YEAR))
        .orElseThrow();
  }

  private static List<Object> stored(Store store) {
    return store.inTransaction(RetentionTest::stored);
  }

  private static List<Object> stored(Session session) {
    List<Object> all = new ArrayList<>();
    for (StudentId student : session.enrolments().studentsOf(Samples.YEAR, null, 9_999)) {
      for (Enrolment one : session.enrolments().ofStudent(student)) {
        all.add(session.enrolments().history(one.id()));
        all.add(session.approvals().of(one.of()));
        all.add(session.attempts().ledger(one.of()));
      }
      for (Participation one : session.participations().ofStudent(student)) {
        all.add(session.participations().history(one.id()));
        all.add(session.results().history(one.id()));
      }
    }
    all.addAll(session.journal().entries(null, 9_999));
    all.addAll(session.journal().findings(FindingFilter.open(), null, 9_999));
    return all;
  }

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  private static Watched watched(DataSource database) {
    return new Watched(JdbcStore.using(database, SCHOOL));
  }

  private static long pseudonyms(Store store) {
    return store
        .<List<StudentId>>inTransaction(
            session -> session.enrolments().studentsOf(Samples.YEAR, null, 999))
        .stream()
        .filter(Pseudonym::isPseudonym)
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void inTheEndEverythingIsAsInMemory(Databases kind) {
    Watched store = watched(installed(kind));
    Watched memory = new Watched(new InMemoryStore());
    assertThat(applied(left(store, 120))).isEqualTo(applied(left(memory, 120)));
    assertThat(stored(store)).isEqualTo(stored(memory)).hasSizeGreaterThan(400);
    assertThat(stored(store).toString()).doesNotContain("student-");
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsDoneInChunksAndGoesOnWhereItWasStopped(Databases kind) {
    Watched store = watched(installed(kind));
    SampleSchool school = left(store, 230);
    store.breaksAt = 5;
    assertThatThrownBy(() -> applied(school)).isInstanceOf(InternalError.class);
    assertThat(store.chunks).containsExactly(100);
    assertThat(pseudonyms(store.real)).isEqualTo(100);
    store.breaksAt = Integer.MAX_VALUE;
    store.transactions = 0;
    assertThat(applied(school)).isEqualTo(new RetentionResult(130, Map.of()));
    assertThat(store.chunks).containsExactly(100, 100, 30);
    assertThat(pseudonyms(store.real)).isEqualTo(230);
    assertThat(store.transactions).isLessThan(12);
  }

  @ParameterizedTest
  @EnumSource
  void manyStudentsTakeNoMoreStatementsThanTwo(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    left(watched(database), 50);
    List<StudentId> all = students(50);
    try (Connection connection = database.getConnection()) {
      AtomicInteger statements = new AtomicInteger();
      Store store = JdbcStore.using(Handed.counted(connection, statements), SCHOOL);
      pseudonymise(store, all.subList(0, 2));
      int ofTwo = statements.getAndSet(0);
      pseudonymise(store, all.subList(2, 50));
      assertThat(statements).hasValueLessThanOrEqualTo(ofTwo);
    }
    assertThat(pseudonyms(watched(database))).isEqualTo(50);
  }

  private static void pseudonymise(Store store, List<StudentId> students) {
    store.inTransaction(
        session -> {
          session.pseudonymise(students.stream().map(RetentionTest::pseudonym).toList());
          return true;
        });
  }

  private static Pseudonym pseudonym(StudentId student) {
    return Pseudonym.builder()
        .student(student)
        .pseudonym(Pseudonym.id("of " + student))
        .extent(Pseudonym.Extent.PSEUDONYMISED)
        .build();
  }
}
