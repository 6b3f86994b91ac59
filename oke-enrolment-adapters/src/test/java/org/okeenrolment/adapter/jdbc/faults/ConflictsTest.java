package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
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
    boolean met = false;
    for (int attempt = 0; attempt < TRIES && !met; attempt++) {
      DataSource database = Connections.installed(Databases.POSTGRESQL.get());
      FaultSchool school = FaultSchool.open(Connections.around(database, this::counted), 2, 2);
      begun = 0;
      Crossing<Outcome<CohortEnrolment>> crossing =
          new Crossing<>(database, () -> school.exams().enrolment().enrolCohort(school.cohort()));
      met = crossing.brokenOff().isEmpty();
      assertThat(crossing.answer().orElseThrow().enrolled()).isEqualTo(4);
      assertThat(begun)
          .as("one decides, one meets the deadlock, one is done")
          .isEqualTo(met ? 3 : 2);
    }
    assertThat(met).as("the command was broken off, and not always the other one").isTrue();
  }

  @Test
  void ofTwoTransactionsInADeadlockOneIsToldToTryAgain() {
    DataSource database = Connections.installed(Databases.POSTGRESQL.get());
    FaultSchool school = FaultSchool.open(database, 2, 1);
    Crossing<Boolean> crossing =
        new Crossing<>(database, () -> school.store().inTransaction(s -> locked(s, school)));
    Throwable brokenOff =
        crossing.brokenOff().isPresent()
            ? crossing.brokenOff().get()
            : catchThrowable(crossing::answer).getCause();
    isRetryable(brokenOff, "40P01");
  }

  private static boolean locked(Session session, FaultSchool school) {
    school.students().forEach(session::lock);
    return true;
  }

  /**
   * Something that locks students in their order, and a transaction that locks two of them the
   * other way round. The database breaks one of them off, mostly the first, who waits longer.
   */
  private static final class Crossing<T> {
    private final CompletableFuture<T> beside = new CompletableFuture<>();
    private Optional<RetryableException> brokenOff = Optional.empty();

    Crossing(DataSource database, Supplier<T> locking) {
      FaultSchool rival = FaultSchool.open(database, 2, 1);
      try {
        rival
            .store()
            .<Boolean>inTransaction(
                session -> {
                  session.lock(rival.students().get(1));
                  beside.completeAsync(locking, BESIDE);
                  awaitOneThatWaits(database);
                  session.lock(rival.students().get(0));
                  return true;
                });
      } catch (RetryableException deadlock) {
        brokenOff = Optional.of(deadlock);
      }
    }

    Optional<RetryableException> brokenOff() {
      return brokenOff;
    }

    T answer() {
      return beside.orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

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
