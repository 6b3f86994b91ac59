package org.okeenrolment.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.ProgrammeCohort;

/**
 * The same in one statement of DuckDB, in memory, into a table without any index, on as many
 * threads as it takes.
 */
final class Duck implements AutoCloseable {
  private static final String ENROL =
      """
      INSERT INTO enrolment
      SELECT uuid(), m.member, p.member, 2026, 'OPEN', 'AUTOMATIC', 'jansen', TIMESTAMPTZ '2027-01-11 09:00:00+00'
      FROM student m JOIN exam p ON p.cohort = m.cohort
      WHERE NOT EXISTS (
        SELECT 1 FROM enrolment e WHERE e.student = m.member AND e.exam = p.member)
      """;

  private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");

  Duck(LargeSchool school) throws SQLException {
    fill("student", school.members());
    fill("exam", school.plans());
  }

  private void fill(String table, Map<ProgrammeCohort, ? extends List<? extends Id>> rows)
      throws SQLException {
    execute("CREATE TABLE %s (cohort VARCHAR NOT NULL, member VARCHAR NOT NULL)".formatted(table));
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
      for (ProgrammeCohort cohort : rows.keySet()) {
        for (Id member : rows.get(cohort)) {
          appender.beginRow();
          appender.append(cohort.programme() + " " + cohort.cohort());
          appender.append(member.value());
          appender.endRow();
        }
      }
    }
  }

  /** Empties the table of enrolments. */
  void empty() throws SQLException {
    execute(
        """
        CREATE OR REPLACE TABLE enrolment (
          id UUID NOT NULL, student VARCHAR NOT NULL, exam VARCHAR NOT NULL, school_year INTEGER NOT NULL,
          state VARCHAR NOT NULL, origin VARCHAR NOT NULL, actor VARCHAR NOT NULL, moment TIMESTAMPTZ NOT NULL)
        """);
  }

  /** Enrols everybody for what he has not, and answers how many enrolments are new. */
  int enrol() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(ENROL);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
