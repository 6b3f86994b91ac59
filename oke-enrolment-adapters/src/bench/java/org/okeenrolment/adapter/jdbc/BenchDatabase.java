package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Pools of connections to new, empty tables in a PostgreSQL that benchmarks may use. */
final class BenchDatabase {
  private final String url;

  BenchDatabase(String url) {
    this.url = url;
  }

  /**
   * Makes the tables anew in a schema of their own.
   *
   * @param schema its name
   * @param connections how many connections there are
   */
  DataSource tables(String schema, int connections) throws SQLException {
    DataSource pool = pool(schema, connections);
    execute(pool, "DROP SCHEMA IF EXISTS " + schema + " CASCADE", "CREATE SCHEMA " + schema);
    JdbcSchema.of(pool).install();
    return pool;
  }

  private DataSource pool(String schema, int connections) {
    PGConnectionPoolDataSource postgresql = new PGConnectionPoolDataSource();
    postgresql.setUrl(url);
    postgresql.setCurrentSchema(schema);
    postgresql.setReWriteBatchedInserts(true);
    JdbcConnectionPool pool = JdbcConnectionPool.create(postgresql);
    pool.setMaxConnections(connections);
    return pool;
  }

  /** Does statements one after the other. */
  static void execute(DataSource database, String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
