package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.postgresql.ds.PGSimpleDataSource;

/** Transactions that PostgreSQL itself breaks off, and how often they are tried. */
class ConflictsTest {
  private static final int TRIES = 5;
  private static final Executor BESIDE = work -> new Thread(work).start();

  private static final String WAITING =
      """
      SELECT EXISTS (SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock')
      """;

  private int begun;
  private int statements;
  private int disturbed;
  private int disturbing;

  @Test
  void aCommandThatMeetsADeadlockIsTriedAgain() {
    DataSource database = Connections.installed(Databases.POSTGRESQL.get());
    FaultSchool rival = FaultSchool.open(database, 2, 1);
    FaultSchool school = FaultSchool.open(Connections.around(database, this::counted), 2, 2);
    StudentId first = school.students().get(0);
    StudentId second = school.students().get(1);
    CompletableFuture<Outcome<CohortEnrolment>> run =
        rival
            .store()
            .inTransaction(
                session -> {
                  session.lock(second);
                  CompletableFuture<Outcome<CohortEnrolment>> started =
                      CompletableFuture.supplyAsync(
                          () -> school.exams().enrolment().enrolCohort(school.cohort()), BESIDE);
                  awaitOneThatWaits(database);
                  session.lock(first);
                  return started;
                });
    assertThat(run.orTimeout(30, TimeUnit.SECONDS).join().orElseThrow().enrolled()).isEqualTo(4);
    assertThat(begun)
        .as("transactions: one decides, one meets the deadlock, one is done")
        .isEqualTo(3);
  }

  @Test
  void ofTwoTransactionsInADeadlockOneIsToldToTryAgain() {
    DataSource database = Connections.installed(Databases.POSTGRESQL.get());
    FaultSchool school = FaultSchool.open(database, 2, 1);
    StudentId first = school.students().get(0);
    StudentId second = school.students().get(1);
    assertThatThrownBy(
            () ->
                school
                    .store()
                    .inTransaction(
                        session -> {
                          session.lock(second);
                          CompletableFuture<Boolean> other = crossing(school, first, second);
                          awaitOneThatWaits(database);
                          session.lock(first);
                          return other;
                        })
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join())
        .hasRootCauseInstanceOf(SQLException.class)
        .satisfies(thrown -> isRetryable(thrown.getCause(), "40P01"));
  }

  private static CompletableFuture<Boolean> crossing(
      FaultSchool school, StudentId first, StudentId second) {
    return CompletableFuture.supplyAsync(
        () ->
            school
                .store()
                .<Boolean>inTransaction(
                    session -> {
                      session.lock(first);
                      session.lock(second);
                      return true;
                    }),
        BESIDE);
  }

  /** It began to wait first, so that it is the one who finds the deadlock. */
  private static void awaitOneThatWaits(DataSource database) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean waits = false;
      while (!waits) {
        assertThat(System.nanoTime()).as("nobody waits for a lock").isLessThan(limit);
        try (ResultSet rows = statement.executeQuery(WAITING)) {
          rows.next();
          waits = rows.getBoolean(1);
        }
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aSerializationFailureIsTriedAgain() {
    Wish wish = new Wish(true);
    disturbing = 2;
    assertThat(wish.signedUp()).isInstanceOf(Outcome.Done.class);
    assertThat(begun).isEqualTo(3);
    assertThat(wish.seats()).isEqualTo(1);
  }

  @Test
  void serializationFailuresAreTriedABoundedNumberOfTimesAndThenTheTypeSaysTryAgain() {
    Wish wish = new Wish(true);
    disturbing = Integer.MAX_VALUE;
    assertRetryable(wish::signedUp, "40001");
    assertThat(begun).isEqualTo(TRIES);
    assertThat(wish.seats()).isZero();
    disturbing = 0;
    assertThat(wish.signedUp()).isInstanceOf(Outcome.Done.class);
    assertThat(wish.seats()).isEqualTo(1);
  }

  @Test
  void whereConnectionsAreSerializableTheStoreReadsWhatIsCommitted() {
    Wish wish = new Wish(false);
    disturbing = Integer.MAX_VALUE;
    assertThat(wish.signedUp()).isInstanceOf(Outcome.Done.class);
    assertThat(begun).isEqualTo(1);
  }

  private static void assertRetryable(ThrowingCallable call, String state) {
    assertThatThrownBy(call).satisfies(thrown -> isRetryable(thrown, state));
  }

  private static void isRetryable(Throwable thrown, String state) {
    assertThat(thrown).isInstanceOf(RetryableException.class);
    assertThat(thrown.getCause())
        .isInstanceOfSatisfying(
            SQLException.class, cause -> assertThat(cause.getSQLState()).isEqualTo(state));
  }

  private static PGSimpleDataSource again(PGSimpleDataSource database) {
    PGSimpleDataSource same = new PGSimpleDataSource();
    same.setUrl(database.getUrl());
    same.setUser(database.getUser());
    same.setPassword(database.getPassword());
    return same;
  }

  private Object counted(String method, Connections.Call call) throws Throwable {
    if (method.equals("commit") || method.equals("rollback")) {
      begun++;
      statements = 0;
    }
    return call.proceed();
  }

  /** A sign-up on connections that are SERIALIZABLE, if need be against the will of the store. */
  private final class Wish {
    private final FaultSchool school;
    private final PGSimpleDataSource database =
        (PGSimpleDataSource) Connections.installed(Databases.POSTGRESQL.get());
    private final SignUpByStudent wish;
    private final Sitting sitting;

    Wish(boolean againstTheStore) {
      FaultSchool office = FaultSchool.open(database, 1, 1).enrolled();
      sitting = office.sitting(0, 1);
      wish = FaultSchool.wish(office.ready(office.students().get(0)), sitting.id());
      PGSimpleDataSource serializable = again(database);
      serializable.setOptions("-c default_transaction_isolation=serializable");
      school =
          FaultSchool.open(
              Connections.around(
                  serializable,
                  (method, call) ->
                      againstTheStore && method.equals("setTransactionIsolation")
                          ? null
                          : crossed(method, call)),
              1,
              2);
    }

    /**
     * After the first statement what a transaction sees stands, and somebody changes the sitting.
     */
    private Object crossed(String method, Connections.Call call) throws Throwable {
      if (method.equals("prepareStatement") && ++statements == 2 && disturbed < disturbing) {
        disturbed++;
        try (Connection connection = database.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("UPDATE oke_sitting SET capacity = capacity");
        }
      }
      return counted(method, call);
    }

    Outcome<Participation> signedUp() {
      begun = 0;
      return school.exams().signUp().byStudent(wish);
    }

    int seats() {
      return school
          .store()
          .<Integer>inTransaction(session -> session.sittings().seatsTaken(sitting.id()).total());
    }
  }
}
