package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Store;
import org.okeenrolment.port.UnknownOutcomeException;

class FailuresTest {
  private static final StudentId ANNA = new StudentId("anna");

  @ParameterizedTest
  @CsvSource({
    "40001,true",
    "40P01,true",
    "08006,true",
    "57P01,true",
    "57P03,true",
    "55P03,true",
    "HYT00,true",
    "23505,true",
    "23514,false",
    "42P01,false",
    "25P02,false",
    "57014,false",
    ",false"
  })
  void theSqlStateTellsWhetherAnotherTryCanHelp(String state, boolean retryable) {
    assertThat(Failures.of(new SQLException("broken", state)) instanceof RetryableException)
        .isEqualTo(retryable);
  }

  @Test
  void aPoolThatHasNoConnectionLeftCanBeAskedAgain() {
    assertThat(Failures.of(new SQLTransientConnectionException("none left")))
        .isInstanceOf(RetryableException.class);
  }

  @Test
  void aConnectionThatIsLostInTheCommitIsNotTriedAgain() {
    for (SQLException gone :
        List.of(new SQLException("gone", "08006"), new SQLRecoverableException("gone"))) {
      assertThat(Failures.of(gone)).isInstanceOf(RetryableException.class);
      assertThat(Failures.ofCommit(gone)).isInstanceOf(UnknownOutcomeException.class);
    }
    assertThat(Failures.ofCommit(new SQLException("conflict", "40001")))
        .isInstanceOf(RetryableException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aLockThatIsWaitedForTooLongCanBeTriedAgain(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    InstitutionId school = new InstitutionId("school");
    Store holding = JdbcStore.using(database, school);
    locked(holding);
    holding.inTransaction(
        session -> {
          session.lock(ANNA);
          assertThatThrownBy(() -> lockedImpatiently(kind, database, school))
              .isInstanceOf(RetryableException.class);
          return true;
        });
    locked(holding);
  }

  private static void lockedImpatiently(Databases kind, DataSource database, InstitutionId school) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          kind == Databases.H2 ? "SET LOCK_TIMEOUT 100" : "SET lock_timeout = '100ms'");
      locked(JdbcStore.using(Handed.out(connection), school));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void locked(Store store) {
    store.inTransaction(
        session -> {
          session.lock(ANNA);
          return true;
        });
  }
}
