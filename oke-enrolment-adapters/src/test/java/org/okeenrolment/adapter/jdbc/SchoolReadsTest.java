package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;

/** What it costs that the catalogue is in tables: statements, and no transactions of their own. */
class SchoolReadsTest {
  private static final InstitutionId SCHOOL = new InstitutionId("school");
  private static final StudentId FIRST = new StudentId("s0");

  /** What a command takes. */
  private record Cost(int statements, int transactions) {}

  /** A school on a database of which statements and commits are counted. */
  private static final class Counted implements AutoCloseable {
    private final Connection connection;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final SampleSchool school;

    Counted(Databases kind, int students, boolean inTables) throws SQLException {
      var database = kind.get();
      JdbcSchema.of(database).install();
      connection = database.getConnection();
      JdbcStore store = JdbcStore.using(Handed.counted(connection, statements, commits), SCHOOL);
      List<StudentId> all =
          IntStream.range(0, students).mapToObj(one -> new StudentId("s" + one)).toList();
      JdbcSchool tables = store.school();
      school =
          SampleSchool.open(
              builder -> {
                builder.store(store);
                if (inTables) {
                  builder.catalogue(tables);
                }
              });
      school.register().left(school.anna(), school.cohort());
      all.forEach(one -> school.register().student(one, school.cohort()));
      fill(tables, school, all);
    }

    private static void fill(JdbcSchool tables, SampleSchool school, List<StudentId> students) {
      ExamCatalogue memory = school.register();
      tables.put(school.exam());
      tables.putTeachers(school.exam().id(), Set.of(new StaffId("bakker")));
      tables.put(new ExamPlan(school.cohort(), List.of(school.exam().id()), List.of()));
      tables.putStudents(school.cohort(), students);
      assertThat(tables.students(school.cohort())).isEqualTo(memory.students(school.cohort()));
    }

    Cost of(Runnable command) {
      statements.set(0);
      commits.set(0);
      command.run();
      return new Cost(statements.get(), commits.get());
    }

    Cost enrolling() {
      EnrolCohort cohort = EnrolCohort.of(school.office(), school.cohort(), school.year());
      return of(() -> school.exams().enrolment().enrolCohort(cohort).orElseThrow());
    }

    private GiveGo go() {
      Actor himself = Actor.student(FIRST);
      return new GiveGo(
          school.teacher(),
          school.exams().enrolment().ofStudent(himself, FIRST).orElseThrow().get(0).id());
    }

    Cost givingGo() {
      GiveGo go = go();
      return of(() -> school.exams().approval().giveGo(go).orElseThrow());
    }

    Cost signingUp() {
      Sitting sitting = school.exams().planning().open(school.sitting().build()).orElseThrow();
      SignUpByStudent signUp =
          new SignUpByStudent(Actor.student(FIRST), go().enrolment(), sitting.id());
      return of(() -> school.exams().signUp().byStudent(signUp).orElseThrow());
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommandTakesAFewStatementsMoreAndNoTransaction(Databases kind) throws SQLException {
    try (Counted memory = new Counted(kind, 1, false);
        Counted tables = new Counted(kind, 1, true)) {
      memory.enrolling();
      tables.enrolling();
      differs(memory.givingGo(), tables.givingGo(), 2);
      differs(memory.signingUp(), tables.signingUp(), 1);
    }
  }

  private static void differs(Cost memory, Cost tables, int statements) {
    assertThat(tables).isEqualTo(new Cost(memory.statements() + statements, memory.transactions()));
  }

  @ParameterizedTest
  @EnumSource
  void aCohortIsAskedAtOnceHoweverManyAreInIt(Databases kind) throws SQLException {
    assertThat(more(kind, 60)).isEqualTo(more(kind, 2));
  }

  /** What enrolling a cohort takes more than with a catalogue in memory. */
  private static Cost more(Databases kind, int students) throws SQLException {
    try (Counted memory = new Counted(kind, students, false);
        Counted tables = new Counted(kind, students, true)) {
      Cost less = memory.enrolling();
      Cost more = tables.enrolling();
      return new Cost(
          more.statements() - less.statements(), more.transactions() - less.transactions());
    }
  }
}
