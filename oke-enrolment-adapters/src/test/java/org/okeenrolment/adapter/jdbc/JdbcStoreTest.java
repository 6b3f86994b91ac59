package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.HostTransactionException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.Samples;

class JdbcStoreTest {
  private static final StudentId ANNA = new StudentId("anna");
  private static final Enrolment ENROLMENT = Samples.enrolment("e-1", "anna");

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  private static Store store(DataSource database, String institution) {
    return JdbcStore.using(database, new InstitutionId(institution));
  }

  private static void write(Store store, Consumer<Session> work) {
    store.inTransaction(
        session -> {
          work.accept(session);
          return true;
        });
  }

  private static List<Enrolment> annas(Store store) {
    return store.inTransaction(session -> session.enrolments().ofStudent(ANNA));
  }

  /** The same ids, keys and students in both. */
  private static void fill(Session session) {
    Sitting sitting = Samples.sitting("sitting-1", 1);
    LedgerEntry attempt = Samples.attempt("a-1", "anna");
    session.lock(ANNA);
    session.enrolments().addAll(List.of(ENROLMENT));
    session.approvals().add(Samples.go("anna"));
    session.attempts().append(attempt);
    session.requests().add(Samples.request("d-1", "anna"));
    session.sittings().add(sitting);
    session.participations().add(Samples.participation("p-1", "anna", sitting));
    session.results().add(Samples.report(sitting.id(), "fire alarm"));
    session
        .journal()
        .append(
            Samples.entry("j-1").withKey(new KeyedCommand(new IdempotencyKey("once"), "content")));
    session.journal().add(Samples.finding("TEST"));
    assertThat(session.sittings().claim(sitting.id(), ANNA, SeatPool.REGULAR))
        .isEqualTo(SeatClaim.CLAIMED);
  }

  @ParameterizedTest
  @EnumSource
  void institutionsDoNotSeeEachOther(Databases kind) {
    DataSource database = installed(kind);
    write(store(database, "one"), JdbcStoreTest::fill);
    Store other = store(database, "other");
    assertThat(annas(other)).isEmpty();
    write(
        other,
        session -> {
          assertThat(session.sittings().openFor(Samples.REKENEN.id())).isEmpty();
          assertThat(session.journal().entries(null, 9)).isEmpty();
          assertThat(session.journal().findings(FindingFilter.open(), null, 9)).isEmpty();
          assertThat(session.attempts().ledger(Samples.of("anna")).entries()).isEmpty();
        });
    write(other, JdbcStoreTest::fill);
    assertThat(annas(other)).containsExactly(ENROLMENT);
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionComesBackAsItWasHandedOut(Databases kind) throws SQLException {
    try (Connection connection = installed(kind).getConnection()) {
      Store store = store(Handed.out(connection), "school");
      write(store, session -> session.enrolments().addAll(List.of(ENROLMENT)));
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(false);
      assertThat(annas(store)).hasSize(1);
      assertThat(connection.getAutoCommit()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherIsolationOfTheConnectionComesBack(Databases kind) throws SQLException {
    try (Connection connection = installed(kind).getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      assertThat(annas(store(Handed.out(connection), "school"))).isEmpty();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeRolledBackIsNotCommittedEither(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    try (Connection connection = database.getConnection()) {
      Store store = store(Handed.broken(connection, "rollback"), "school");
      assertThatThrownBy(
              () ->
                  write(
                      store,
                      session -> {
                        session.enrolments().addAll(List.of(ENROLMENT));
                        throw new IllegalArgumentException("of the work");
                      }))
          .hasMessage("of the work");
      assertThat(annas(store(database, "school"))).isEmpty();
      connection.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTransactionOfTheHostDecides(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    Store observer = store(database, "school");
    try (Connection connection = database.getConnection()) {
      Store joining = JdbcStore.joining(Handed.out(connection), new InstitutionId("school"));
      connection.setAutoCommit(false);
      write(joining, session -> session.enrolments().addAll(List.of(ENROLMENT)));
      assertThat(annas(observer)).isEmpty();
      connection.rollback();
      assertThat(annas(joining)).isEmpty();
      write(joining, session -> session.enrolments().addAll(List.of(ENROLMENT)));
      connection.commit();
      assertThat(annas(observer)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void workThatThrowsInTheTransactionOfTheHostIsUndoneAlone(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    try (Connection connection = database.getConnection()) {
      Store joining = JdbcStore.joining(Handed.out(connection), new InstitutionId("school"));
      connection.setAutoCommit(false);
      write(joining, session -> session.enrolments().addAll(List.of(ENROLMENT)));
      Enrolment second = Samples.enrolment("e-2", "bram");
      assertThatThrownBy(
              () -> write(joining, s -> s.enrolments().addAll(List.of(second, ENROLMENT))))
          .isInstanceOf(HostTransactionException.class)
          .hasCauseInstanceOf(DuplicateException.class);
      connection.commit();
    }
    Store observer = store(database, "school");
    assertThat(annas(observer)).hasSize(1);
    assertThat(
            observer.<Boolean>inTransaction(
                s -> s.enrolments().ofStudent(new StudentId("bram")).isEmpty()))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aTransactionOfTheHostThatSeesASnapshotIsNotJoined(Databases kind) throws SQLException {
    try (Connection connection = installed(kind).getConnection()) {
      Store joining = JdbcStore.joining(Handed.out(connection), new InstitutionId("school"));
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> annas(joining))
          .isInstanceOf(EnrolmentException.class)
          .isNotInstanceOf(RetryableException.class)
          .hasMessageContaining("READ COMMITTED");
      connection.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutTransactionOfTheHostItHasItsOwn(Databases kind) {
    DataSource database = installed(kind);
    Store joining = JdbcStore.joining(database, new InstitutionId("school"));
    write(joining, session -> session.enrolments().addAll(List.of(ENROLMENT)));
    assertThat(annas(store(database, "school"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tablesThatAreMissingAreNoReasonToTryAgain(Databases kind) {
    Store store = store(kind.get(), "school");
    assertThatThrownBy(() -> annas(store))
        .isInstanceOf(EnrolmentException.class)
        .isNotInstanceOf(RetryableException.class)
        .hasMessageContaining("JdbcSchema.check()");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyRecordsAllAreStoredInTheirOrder(Databases kind) {
    Store store = store(installed(kind), "school");
    List<Enrolment> many =
        IntStream.range(0, 2500)
            .mapToObj(
                number -> Samples.enrolment("e-" + number, "anna").withState(EnrolmentState.CLOSED))
            .toList();
    write(store, session -> session.enrolments().addAll(many));
    assertThat(annas(store)).isEqualTo(many);
  }

  @Test
  void whoIsNotLetInIsToldWhatToLookAt() {
    JdbcDataSource owner = (JdbcDataSource) Databases.H2.get();
    JdbcSchema.of(owner).install();
    JdbcDataSource stranger = new JdbcDataSource();
    stranger.setURL(owner.getURL());
    stranger.setUser("stranger");
    assertThatThrownBy(() -> JdbcSchema.of(stranger).install())
        .isInstanceOf(EnrolmentException.class)
        .hasMessageContaining("the user or the password");
  }
}
