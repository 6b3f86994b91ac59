package org.okeenrolment.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.okeenrolment.port.EnrolmentException;

/**
 * The tables of {@link JdbcStore} (databaseschema), in the current schema of the connections; their
 * names start with {@code oke_}.
 *
 * <p>The scripts are in this package of the jar, in a folder per database, named as Flyway wants
 * them: a host with migrations of its own runs them there, and only checks here. Thread-safe.
 */
public final class JdbcSchema {
  private static final List<String> SCRIPTS =
      List.of("V1__enrolment.sql", "V2__persons.sql", "V3__school.sql");

  /** The number of the lock under which PostgreSQL installs: the letters of "oke". */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7302245)";

  private static final String IS_THERE =
      """
      SELECT 1 FROM information_schema.tables
      WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = 'oke_schema_version'
      """;
  private static final String VERSION = "SELECT COALESCE(MAX(version), 0) FROM oke_schema_version";

  private final DataSource dataSource;

  private JdbcSchema(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Answers the schema behind a data source.
   *
   * @param dataSource hands out connections that may make tables
   */
  public static JdbcSchema of(DataSource dataSource) {
    return new JdbcSchema(dataSource);
  }

  /** Answers the version that this library works with. */
  public static int version() {
    return SCRIPTS.size();
  }

  /**
   * Makes or completes the tables; does nothing where they are complete. Several processes may do
   * so at once.
   *
   * @throws EnrolmentException when the tables are of a newer version, or the database refuses
   */
  public void install() {
    inTransaction(
        (connection, dialect) -> {
          if (dialect == Dialect.POSTGRESQL) {
            execute(connection, LOCK);
          }
          int installed = installed(connection);
          checkNotNewer(installed);
          for (String script : SCRIPTS.subList(installed, SCRIPTS.size())) {
            run(connection, dialect, script);
          }
        });
  }

  /**
   * Checks that the tables are of the version that this library works with.
   *
   * @throws EnrolmentException when they are older, newer or not there: it says which scripts are
   *     missing
   */
  public void check() {
    inTransaction(
        (connection, dialect) -> {
          int installed = installed(connection);
          checkNotNewer(installed);
          if (installed < version()) {
            throw new EnrolmentException(
                "The tables are of version %d and lack %s.%nMaybe call JdbcSchema.install(), or run the scripts of org/okeenrolment/adapter/jdbc/%s."
                    .formatted(
                        installed,
                        String.join(", ", SCRIPTS.subList(installed, SCRIPTS.size())),
                        dialect.folder()),
                null);
          }
        });
  }

  private interface Step {
    void on(Connection connection, Dialect dialect) throws SQLException;
  }

  private void inTransaction(Step step) {
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        step.on(connection, Dialect.of(connection));
        connection.commit();
      } finally {
        if (Failures.ignored(connection::rollback)) {
          Failures.ignored(() -> connection.setAutoCommit(autoCommit));
        }
      }
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  private static int installed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return first(statement, IS_THERE) == 0 ? 0 : first(statement, VERSION);
    }
  }

  private static int first(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static void checkNotNewer(int installed) {
    if (installed > version()) {
      throw new EnrolmentException(
          "The tables are of version %d, this library knows up to %d.%nMaybe another instance runs a newer release: update this one."
              .formatted(installed, version()),
          null);
    }
  }

  private static void run(Connection connection, Dialect dialect, String script)
      throws SQLException {
    for (String sql : statements(dialect.folder() + "/" + script)) {
      if (dialect == Dialect.H2) {
        executeOnH2(connection, sql);
      } else {
        execute(connection, sql);
      }
    }
  }

  /**
   * H2 has no lock for this: what another one makes at the same moment is seen at the second try.
   */
  private static void executeOnH2(Connection connection, String sql) throws SQLException {
    try {
      execute(connection, sql);
    } catch (SQLException made) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> statements(String script) {
    try (InputStream stream = JdbcSchema.class.getResourceAsStream(script)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The script (%s) is not in the jar.%nMaybe the jar was repackaged without resources."
                .formatted(script));
      }
      String text = new String(stream.readAllBytes(), UTF_8);
      return Stream.of(text.split(";\\R")).filter(sql -> !sql.isBlank()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
