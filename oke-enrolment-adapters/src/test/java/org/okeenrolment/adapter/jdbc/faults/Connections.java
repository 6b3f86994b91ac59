package org.okeenrolment.adapter.jdbc.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources of which a test decides what becomes of a call on a connection. */
final class Connections {
  private Connections() {}

  /** A call that was not made yet. */
  interface Call {
    Object proceed() throws Throwable;
  }

  /** Makes the call, or something else, before or after it. */
  interface Around {
    Object on(String method, Call call) throws Throwable;
  }

  private interface Opening {
    Connection open() throws SQLException;
  }

  static DataSource around(DataSource source, Around around) {
    return opening(() -> intercepted(source.getConnection(), around));
  }

  /** As with a pool, connections stay open; each thread has one, and a new one when it broke. */
  static DataSource kept(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return kept(source);
  }

  /** Answers the database with the tables of a school. */
  static DataSource installed(DataSource database) {
    JdbcSchema.of(database).install();
    return database;
  }

  static DataSource kept(DataSource source) {
    ThreadLocal<Connection> mine = new ThreadLocal<>();
    Around staysOpen = (method, call) -> method.equals("close") ? null : call.proceed();
    return opening(
        () -> {
          Connection before = mine.get();
          if (before == null || before.isClosed()) {
            mine.set(source.getConnection());
          }
          return intercepted(mine.get(), staysOpen);
        });
  }

  private static DataSource opening(Opening opening) {
    return proxy(
        DataSource.class,
        (method, call) -> {
          if (!method.equals("getConnection")) {
            throw new UnsupportedOperationException(method);
          }
          return opening.open();
        },
        opening);
  }

  private static Connection intercepted(Connection connection, Around around) {
    return proxy(Connection.class, around, connection);
  }

  private static <T> T proxy(Class<T> type, Around around, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            Connections.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                around.on(
                    method.getName(),
                    () -> {
                      try {
                        return method.invoke(target, arguments);
                      } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                      }
                    })));
  }
}
