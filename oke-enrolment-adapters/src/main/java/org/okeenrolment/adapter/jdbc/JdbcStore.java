package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.HostTransactionException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

/**
 * A store in PostgreSQL 13 to 18 or H2 2.4, for one institution of possibly several in the same
 * tables ({@link JdbcSchema}).
 *
 * <p>A transaction is READ COMMITTED and has one connection of the data source. What another try
 * can cure, such as a deadlock, a lock that was waited for too long or a lost connection, is a
 * {@link org.okeenrolment.port.RetryableException}; not so a connection that was lost in the commit
 * of a change, since then nobody knows whether everything or nothing was stored: an {@link
 * org.okeenrolment.port.UnknownOutcomeException}. Moments are kept to the microsecond.
 *
 * <p>Thread-safe.
 */
public final class JdbcStore implements Store {
  private final DataSource dataSource;
  private final String institution;
  private final Dialect dialect;
  private final boolean setsIsolation;
  private final boolean joins;

  @SuppressWarnings("ThreadLocalUsage") // a thread may work with several stores at once
  private final ThreadLocal<JdbcSession> current = new ThreadLocal<>();

  private JdbcStore(DataSource dataSource, InstitutionId institution, boolean joins) {
    this.dataSource = dataSource;
    this.institution = institution.value();
    this.joins = joins;
    try (Connection connection = dataSource.getConnection()) {
      dialect = Dialect.of(connection);
      setsIsolation = connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED;
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  /**
   * Makes a store with transactions of its own: each is committed, or rolled back when the work
   * throws, whatever the auto-commit of the connections that are handed out.
   *
   * @param dataSource hands out connections, all with the same default settings, with the tables in
   *     their current schema
   * @param institution whose records it keeps
   * @throws org.okeenrolment.port.EnrolmentException when the database cannot be reached or is
   *     another one
   */
  public static JdbcStore using(DataSource dataSource, InstitutionId institution) {
    return new JdbcStore(dataSource, institution, false);
  }

  /**
   * Makes a store that joins the transaction of the host where there is one: where a connection is
   * handed out with auto-commit off, as Spring's {@code TransactionAwareDataSourceProxy} does
   * around the data source of its transaction manager. Of such a connection only {@code close()} is
   * called; work that throws is undone to where it began, and the host decides about the rest. A
   * connection in auto-commit gets a transaction of its own. Not for a pool that switches
   * auto-commit off by itself: nobody would commit.
   *
   * <p>In a transaction of the host nothing is tried again: what another try could cure is a {@link
   * HostTransactionException}, with which the host rolls back. A command that is refused writes
   * nothing and throws nothing, so that the host goes on, and commits what is his. A run over many
   * students is one transaction there, and its locks and seats are held until the host is done.
   * Listeners are told before the host commits. Its isolation is READ COMMITTED: in a snapshot
   * nobody sees what others did until they let go of the lock.
   *
   * @param dataSource hands out the connection of the host's transaction
   * @param institution whose records it keeps
   * @throws org.okeenrolment.port.EnrolmentException when the database cannot be reached or is
   *     another one
   */
  public static JdbcStore joining(DataSource dataSource, InstitutionId institution) {
    return new JdbcStore(dataSource, institution, true);
  }

  /** Answers the persons of the same institution, in tables beside these. */
  public JdbcPersons persons() {
    return new JdbcPersons(this);
  }

  /** Answers the catalogue and the register of the same institution, in tables beside these. */
  public JdbcSchool school() {
    return new JdbcSchool(this);
  }

  @Override
  public <T> T inTransaction(Function<? super Session, ? extends T> work) {
    Connection connection = opened();
    try {
      return joins && !connection.getAutoCommit()
          ? joined(connection, work)
          : alone(connection, work);
    } catch (SQLException broken) {
      throw Failures.of(broken);
    } finally {
      Failures.ignored(connection::close);
    }
  }

  private Connection opened() {
    try {
      return dataSource.getConnection();
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  private <T> T joined(Connection connection, Function<? super Session, ? extends T> work) {
    try {
      checkIsolation(connection.getTransactionIsolation());
      return fromHere(connection, work);
    } catch (SQLException broken) {
      throw forHost(Failures.of(broken));
    } catch (RetryableException conflict) {
      throw forHost(conflict);
    }
  }

  private static EnrolmentException forHost(EnrolmentException broken) {
    return broken instanceof RetryableException conflict
        ? new HostTransactionException(conflict)
        : broken;
  }

  private static void checkIsolation(int isolation) {
    if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
      throw new EnrolmentException(
          "The transaction of the host has another isolation (%d) than READ COMMITTED (%d).%nMaybe it was begun with an isolation of its own, as by @Transactional(isolation = …)."
              .formatted(isolation, Connection.TRANSACTION_READ_COMMITTED),
          null);
    }
  }

  private <T> T fromHere(Connection connection, Function<? super Session, ? extends T> work)
      throws SQLException {
    Savepoint start = connection.setSavepoint();
    boolean done = false;
    try {
      T answer = answer(new Statements(connection, dialect), work);
      connection.releaseSavepoint(start);
      done = true;
      return answer;
    } finally {
      if (!done) {
        Failures.ignored(() -> connection.rollback(start));
      }
    }
  }

  private <T> T alone(Connection connection, Function<? super Session, ? extends T> work)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    int isolation = setsIsolation ? connection.getTransactionIsolation() : 0;
    if (setsIsolation) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    connection.setAutoCommit(false);
    boolean settled = false;
    try {
      Statements statements = new Statements(connection, dialect);
      T answer = answer(statements, work);
      commit(connection, statements);
      settled = true;
      return answer;
    } finally {
      if (settled || Failures.ignored(connection::rollback)) {
        restore(connection, autoCommit, isolation);
      }
    }
  }

  /** Only after commit or rollback: to switch auto-commit on commits what is open. */
  private void restore(Connection connection, boolean autoCommit, int isolation) {
    Failures.ignored(() -> connection.setAutoCommit(autoCommit));
    if (setsIsolation) {
      Failures.ignored(() -> connection.setTransactionIsolation(isolation));
    }
  }

  /** Where nothing was changed, nothing is unknown after the commit either. */
  private static void commit(Connection connection, Statements statements) {
    try {
      connection.commit();
    } catch (SQLException broken) {
      throw statements.isChanging() ? Failures.ofCommit(broken) : Failures.of(broken);
    }
  }

  private <T> T answer(Statements statements, Function<? super Session, ? extends T> work) {
    JdbcSession outer = current.get();
    JdbcSession session = new JdbcSession(statements, institution);
    current.set(session);
    try {
      T answer = work.apply(session);
      session.flush();
      return answer;
    } finally {
      leave(outer);
    }
  }

  private void leave(@Nullable JdbcSession outer) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }

  /** Does work in the transaction of this thread, or in one of its own. */
  <T> T inCurrent(Function<JdbcSession, T> work) {
    JdbcSession session = current.get();
    return session == null
        ? inTransaction(own -> work.apply((JdbcSession) own))
        : work.apply(session);
  }
}
