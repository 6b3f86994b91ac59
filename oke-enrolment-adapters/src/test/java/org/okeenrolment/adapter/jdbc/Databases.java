package org.okeenrolment.adapter.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * New, empty databases for tests. The system property {@code jdbc.url} names a PostgreSQL to use,
 * with its user and password; without it one is started for all tests of the process.
 */
public enum Databases implements Supplier<DataSource> {
  H2 {
    @Override
    DataSource named(String name) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(url(name));
      return source;
    }

    @Override
    String url(String name) {
      return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000".formatted(name);
    }
  },
  POSTGRESQL {
    @Override
    DataSource named(String name) {
      execute(postgres(""), "DROP SCHEMA IF EXISTS " + name + " CASCADE", "CREATE SCHEMA " + name);
      return postgres(name);
    }

    @Override
    String url(String name) {
      return Server.URL + (Server.URL.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }
  };

  private static int made;

  /** Answers a new, empty database. */
  @Override
  public DataSource get() {
    return named("oke_" + number());
  }

  /** Answers the address of a new, empty database. */
  public String url() {
    String name = "oke_" + number();
    named(name);
    return url(name);
  }

  abstract DataSource named(String name);

  abstract String url(String name);

  private static synchronized int number() {
    made++;
    return made;
  }

  private static DataSource postgres(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Server.URL);
    if (!schema.isEmpty()) {
      source.setCurrentSchema(schema);
    }
    return source;
  }

  static void execute(DataSource source, String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(String.join("; ", Stream.of(statements).toList()), broken);
    }
  }

  /** It ends with the process. */
  private static final class Server {
    private static final String URL =
        System.getProperty("jdbc.url") == null ? started() : System.getProperty("jdbc.url");

    private static String started() {
      try {
        return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
