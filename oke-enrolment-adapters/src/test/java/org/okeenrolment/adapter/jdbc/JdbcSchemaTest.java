package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.port.EnrolmentException;

class JdbcSchemaTest {
  private static final String COLUMNS =
      """
      SELECT LOWER(table_name), LOWER(column_name), is_nullable
      FROM information_schema.columns
      WHERE table_schema = CURRENT_SCHEMA AND LOWER(column_name) <> 'open_exam'
      """;

  @ParameterizedTest
  @EnumSource
  void itCanBeInstalledAgain(Databases kind) {
    JdbcSchema schema = JdbcSchema.of(kind.get());
    schema.install();
    schema.install();
    assertThatCode(schema::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void severalProcessesCanInstallItAtOnce(Databases kind) {
    DataSource database = kind.get();
    CountDownLatch start = new CountDownLatch(4);
    List<CompletableFuture<Void>> all =
        Stream.generate(() -> installing(database, start)).limit(4).toList();
    all.forEach(one -> one.orTimeout(60, TimeUnit.SECONDS).join());
    assertThatCode(JdbcSchema.of(database)::check).doesNotThrowAnyException();
    assertThat(rows(database, "SELECT version FROM oke_schema_version"))
        .hasSize(JdbcSchema.version());
  }

  private static CompletableFuture<Void> installing(DataSource database, CountDownLatch start) {
    return CompletableFuture.runAsync(
        () -> {
          start.countDown();
          try {
            start.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          JdbcSchema.of(database).install();
        },
        work -> new Thread(work).start());
  }

  @ParameterizedTest
  @EnumSource
  void tablesThatAreNotThereAreNamed(Databases kind) {
    assertThatThrownBy(JdbcSchema.of(kind.get())::check)
        .isInstanceOf(EnrolmentException.class)
        .hasMessageContaining("version 0")
        .hasMessageContaining("V1__enrolment.sql");
  }

  @ParameterizedTest
  @EnumSource
  void whatTablesOfAnEarlierVersionLackIsNamedAndInstalled(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema schema = JdbcSchema.of(database);
    schema.install();
    Databases.execute(
        database,
        "DELETE FROM oke_schema_version WHERE version > 1",
        "DROP TABLE oke_person",
        "DROP TABLE oke_employee",
        "DROP TABLE oke_assigned_needs",
        "DROP TABLE oke_exam",
        "DROP TABLE oke_exam_teachers",
        "DROP TABLE oke_exam_plan",
        "DROP TABLE oke_plannable_exam",
        "DROP TABLE oke_programme_offering",
        "DROP TABLE oke_student_programme",
        "DROP TABLE oke_cohort_student");
    assertThatThrownBy(schema::check)
        .hasMessageContaining("version 1")
        .hasMessageContaining("lack V2__persons.sql, V3__school.sql");
    schema.install();
    assertThatCode(schema::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void newerTablesAreRefused(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema schema = JdbcSchema.of(database);
    schema.install();
    Databases.execute(database, "INSERT INTO oke_schema_version VALUES (99, CURRENT_TIMESTAMP)");
    assertThatThrownBy(schema::check).hasMessageContaining("99").hasMessageContaining("update");
    assertThatThrownBy(schema::install).hasMessageContaining("99");
  }

  @Test
  void bothDatabasesHaveTheSameTables() {
    DataSource h2 = Databases.H2.get();
    DataSource postgresql = Databases.POSTGRESQL.get();
    Stream.of(h2, postgresql).map(JdbcSchema::of).forEach(JdbcSchema::install);
    assertThat(rows(h2, COLUMNS))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(rows(postgresql, COLUMNS));
  }

  @ParameterizedTest
  @EnumSource
  void everyTableHasAPrimaryKeyAndEveryKeyAndIndexBeginsWithTheInstitution(Databases kind)
      throws SQLException {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    try (Connection connection = database.getConnection()) {
      DatabaseMetaData told = connection.getMetaData();
      List<String> tables = tables(connection);
      assertThat(tables).hasSizeGreaterThan(20);
      for (String table : tables) {
        assertThat(firsts(told.getPrimaryKeys(null, connection.getSchema(), table), "KEY_SEQ"))
            .as("primary key of %s", table)
            .containsExactly("institution");
        assertThat(
                firsts(
                    told.getIndexInfo(null, connection.getSchema(), table, false, true),
                    "ORDINAL_POSITION"))
            .as("indexes of %s", table)
            .isNotEmpty()
            .containsOnly("institution");
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
      List<String> tables = new ArrayList<>();
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (!table.equalsIgnoreCase("oke_schema_version")) {
          tables.add(table);
        }
      }
      return tables;
    }
  }

  /** Answers the columns that stand first in a key or index. */
  private static List<String> firsts(ResultSet columns, String place) throws SQLException {
    try (columns) {
      List<String> firsts = new ArrayList<>();
      while (columns.next()) {
        if (columns.getInt(place) == 1) {
          firsts.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
      return firsts;
    }
  }

  static List<String> rows(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row(rows));
      }
      return all;
    } catch (SQLException broken) {
      throw new IllegalStateException(sql, broken);
    }
  }

  private static String row(ResultSet rows) throws SQLException {
    StringBuilder row = new StringBuilder();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      row.append(rows.getString(column)).append(' ');
    }
    return row.toString();
  }
}
