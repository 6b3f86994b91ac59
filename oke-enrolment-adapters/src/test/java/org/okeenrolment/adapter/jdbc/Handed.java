package org.okeenrolment.adapter.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands out one connection again and again, which stays open: as a host does in a transaction. */
record Handed(Connection connection) implements DataSource {
  static DataSource out(Connection connection) {
    return broken(connection, "nothing");
  }

  /** One of its methods fails. */
  static DataSource broken(Connection connection, String broken) {
    return watched(
        connection,
        method -> {
          if (method.equals(broken)) {
            throw new SQLException("broken by a test");
          }
        });
  }

  /** Counts its statements. */
  static DataSource counted(Connection connection, AtomicInteger statements) {
    return counted(connection, statements, new AtomicInteger());
  }

  /** Counts its statements and commits. */
  static DataSource counted(
      Connection connection, AtomicInteger statements, AtomicInteger commits) {
    return watched(
        connection,
        method -> {
          statements.addAndGet(method.equals("prepareStatement") ? 1 : 0);
          commits.addAndGet(method.equals("commit") ? 1 : 0);
        });
  }

  private interface Watch {
    void called(String method) throws SQLException;
  }

  private static DataSource watched(Connection connection, Watch watch) {
    return new Handed(
        (Connection)
            Proxy.newProxyInstance(
                Handed.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  watch.called(method.getName());
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  }
                }));
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return connection;
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.err);
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing to unwrap");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
