package org.okeenrolment.adapter.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.UnknownOutcomeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What errors of the database mean, by the SQLSTATE that the standard gives them. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
  private static final String UNIQUE_VIOLATION = "23505";

  private Failures() {}

  /** Something at the end of a transaction that cannot change any more what came of it. */
  interface Step {
    void run() throws SQLException;
  }

  static EnrolmentException of(SQLException broken) {
    String state = state(broken);
    return isRetryable(broken)
        ? new RetryableException(
            "The database did not finish its work (SQLSTATE %s).%nMaybe another transaction was in the way: try again."
                .formatted(state),
            broken)
        : new EnrolmentException(
            "The database refused its work (SQLSTATE %s).%n%s".formatted(state, advice(state)),
            broken);
  }

  private static String advice(String state) {
    return state.startsWith("28")
        ? "Maybe the user or the password of the data source is wrong."
        : "Maybe its tables are of another version: see JdbcSchema.check().";
  }

  /** Where the connection went away in a commit, a second try might do everything twice. */
  static EnrolmentException ofCommit(SQLException broken) {
    return isConnectionLost(broken)
        ? new UnknownOutcomeException(
            "The connection was lost in the commit (SQLSTATE %s): everything is stored, or nothing.%nMaybe look before the same command is given again, or give commands under a key."
                .formatted(state(broken)),
            broken)
        : of(broken);
  }

  /** Some drivers tell of a batch first, and of its statement next. */
  static boolean isDuplicate(SQLException broken) {
    for (SQLException one = broken; one != null; one = one.getNextException()) {
      if (UNIQUE_VIOLATION.equals(one.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Answers whether it was done. */
  static boolean ignored(Step step) {
    try {
      step.run();
      return true;
    } catch (SQLException broken) {
      LOG.warn("A connection could not be put back as it was; what was committed stays.", broken);
      return false;
    }
  }

  private static boolean isRetryable(SQLException broken) {
    String state = state(broken);
    return broken instanceof SQLTransientException
        || isConnectionLost(broken)
        || isLockTimeout(state)
        || state.startsWith("40")
        || isDuplicate(broken);
  }

  private static boolean isConnectionLost(SQLException broken) {
    String state = state(broken);
    return broken instanceof SQLRecoverableException
        || state.startsWith("08")
        || state.startsWith("57P0");
  }

  private static boolean isLockTimeout(String state) {
    return state.equals("55P03") || state.equals("HYT00");
  }

  private static String state(SQLException broken) {
    String state = broken.getSQLState();
    return state == null ? "unknown" : state;
  }
}
