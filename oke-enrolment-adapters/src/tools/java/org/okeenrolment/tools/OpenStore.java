package org.okeenrolment.tools;

import java.util.Locale;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The empty store of a run: in memory, or in a database of which the tables are made. */
record OpenStore(Store store, Runnable closing) implements AutoCloseable {
  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  static OpenStore inMemory() {
    return new OpenStore(new InMemoryStore(), () -> {});
  }

  /**
   * Opens a database.
   *
   * @throws IllegalArgumentException when the address is of another database
   * @throws IllegalStateException when a former run left something there
   */
  static OpenStore at(String url, InstitutionId institution) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(connections(url));
    try {
      JdbcSchema.of(pool).install();
      Store store = JdbcStore.using(pool, institution);
      if (store.inTransaction(session -> !session.journal().entries(null, 1).isEmpty())) {
        throw new IllegalStateException(
            "The database (%s) has a school year already.%nMaybe take a new one, or drop its tables."
                .formatted(url));
      }
      return new OpenStore(store, pool::dispose);
    } catch (RuntimeException broken) {
      pool.dispose();
      throw broken;
    }
  }

  private static ConnectionPoolDataSource connections(String url) {
    if (url.toLowerCase(Locale.ROOT).startsWith(H2)) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      return h2;
    }
    if (url.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
      PGConnectionPoolDataSource postgresql = new PGConnectionPoolDataSource();
      postgresql.setUrl(url);
      return postgresql;
    }
    throw new IllegalArgumentException(
        "The address (%s) is of no database that is known.%nMaybe %smem:school, %sFILE or %s//HOST/DATABASE?user=NAME."
            .formatted(url, H2, H2, POSTGRESQL));
  }

  @Override
  public void close() {
    closing.run();
  }
}
