package org.okeenrolment.adapter.jdbc.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.okeenrolment.adapter.jdbc.Databases;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL that goes down under whoever uses it, and comes back. It is one of its own; where
 * the build names one, that is not stopped, but all its connections end.
 */
final class RestartedServer implements AutoCloseable {
  private static final boolean NAMED = System.getProperty("jdbc.url") != null;
  private static final long LIMIT_SECONDS = 60;
  private static final String END_CONNECTIONS =
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend'
        AND pid <> pg_backend_pid()
      """;

  private final Path data;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition back = lock.newCondition();
  private EmbeddedPostgres running;
  private boolean down;

  RestartedServer(Path data) throws IOException {
    this.data = data;
    if (!NAMED) {
      running = builder().start();
    }
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
  }

  /** Answers a new, empty schema. */
  DataSource empty(String name) throws SQLException {
    if (NAMED) {
      return Databases.POSTGRESQL.get();
    }
    execute(running.getPostgresDatabase(), "CREATE SCHEMA " + name);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(running.getJdbcUrl("postgres", "postgres"));
    source.setCurrentSchema(name);
    return source;
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Ends all connections, whatever they are doing.
   *
   * @param whileDown what to do before there can be new ones
   */
  void restart(Runnable whileDown) throws IOException, SQLException {
    if (NAMED) {
      execute(Databases.POSTGRESQL.get(), END_CONNECTIONS);
      return;
    }
    down(true);
    running.close();
    whileDown.run();
    running = builder().setPort(running.getPort()).start();
    down(false);
  }

  private void down(boolean is) {
    lock.lock();
    try {
      down = is;
      back.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits while it is down. */
  void awaitUp() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (down) {
        if (left <= 0) {
          throw new IllegalStateException(
              "The server is not back after %d s.".formatted(LIMIT_SECONDS));
        }
        left = back.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    if (!NAMED) {
      running.close();
    }
  }
}
