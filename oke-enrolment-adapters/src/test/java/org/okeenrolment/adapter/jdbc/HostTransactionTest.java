package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.port.HostTransactionException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/** Commands that are given in a transaction of the host. */
class HostTransactionTest {
  private static final String ADD_ROW = "INSERT INTO host_row VALUES (1)";

  /** Counts how often work is done, and has it meet a conflict each time. */
  private record Conflicting(Store real, AtomicInteger tries) implements Store {
    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
      return real.inTransaction(
          session -> {
            tries.incrementAndGet();
            session.enrolments().addAll(List.of(Samples.enrolment("e-9", "bram")));
            throw new RetryableException("a conflict", null);
          });
    }
  }

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    Databases.execute(database, "CREATE TABLE host_row (id integer)");
    return database;
  }

  private static JdbcStore joining(Connection connection) throws SQLException {
    JdbcStore store = JdbcStore.joining(Handed.out(connection), new InstitutionId("school"));
    connection.setAutoCommit(false);
    return store;
  }

  private static void enrol(SampleSchool school, ExamEnrolment exams) {
    exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
  }

  private static List<Enrolment> stored(DataSource database) {
    SampleSchool school = SampleSchool.open();
    return JdbcStore.using(database, new InstitutionId("school"))
        .inTransaction(session -> session.enrolments().ofStudent(school.anna()));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheHostRollsBackIsGoneWithWhatWasCommanded(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    try (Connection connection = database.getConnection()) {
      JdbcStore store = joining(connection);
      SampleSchool school = SampleSchool.open(builder -> builder.store(store));
      connection.createStatement().execute(ADD_ROW);
      enrol(school, school.exams());
      connection.rollback();
      assertThat(JdbcSchemaTest.rows(database, "SELECT id FROM host_row")).isEmpty();
      assertThat(stored(database)).isEmpty();
      connection.createStatement().execute(ADD_ROW);
      enrol(school, school.exams());
      connection.commit();
    }
    assertThat(JdbcSchemaTest.rows(database, "SELECT id FROM host_row")).hasSize(1);
    assertThat(stored(database)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aConflictIsLeftToTheHostAtOnce(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    try (Connection connection = database.getConnection()) {
      Conflicting store = new Conflicting(joining(connection), new AtomicInteger());
      SampleSchool school = SampleSchool.open(builder -> builder.store(store));
      assertThatThrownBy(() -> enrol(school, school.exams()))
          .isInstanceOf(HostTransactionException.class)
          .hasMessageContaining("a conflict");
      assertThat(store.tries()).hasValue(1);
      connection.commit();
    }
    assertThat(stored(database)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void withoutTransactionOfTheHostAConflictIsTriedAgain(Databases kind) {
    Conflicting store =
        new Conflicting(
            JdbcStore.joining(installed(kind), new InstitutionId("school")), new AtomicInteger());
    SampleSchool school = SampleSchool.open(builder -> builder.store(store));
    assertThatThrownBy(() -> enrol(school, school.exams()))
        .isInstanceOf(RetryableException.class)
        .isNotInstanceOf(HostTransactionException.class);
    assertThat(store.tries()).hasValueGreaterThan(1);
  }
}
