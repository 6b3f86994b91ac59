package org.okeenrolment.adapter.jdbc.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A PostgreSQL of its own, which stops under whoever uses it, and comes back. */
final class RestartedServer implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Path data;
  private final Lock lock = new ReentrantLock();
  private final Condition back = lock.newCondition();
  private final int port;
  private EmbeddedPostgres running;
  private boolean up;

  RestartedServer(Path data) {
    this.data = data;
    running = started(EmbeddedPostgres.builder());
    port = running.getPort();
    up = true;
  }

  private EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
    try {
      return builder.setDataDirectory(data).setCleanDataDirectory(false).start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String url() {
    return running.getJdbcUrl("postgres", "postgres");
  }

  void execute(String sql) {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(sql, broken);
    }
  }

  /** Ends all connections, whatever they are doing. */
  void stop() {
    up(false);
    close();
  }

  void start() {
    running = started(EmbeddedPostgres.builder().setPort(port));
    up(true);
  }

  private void up(boolean is) {
    lock.lock();
    try {
      up = is;
      back.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits while it is stopped. */
  void awaitUp() {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!up && left > 0) {
        left = back.awaitNanos(left);
      }
      if (!up) {
        throw new IllegalStateException("The server is not back after " + LIMIT_SECONDS + " s.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      running.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
