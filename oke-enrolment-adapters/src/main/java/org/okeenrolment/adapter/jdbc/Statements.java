package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.port.DuplicateException;

/** Runs statements on the connection of one transaction. */
final class Statements {
  private static final int BATCH = 1000;

  private final Connection connection;
  private final Dialect dialect;

  Statements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Answers how many rows were changed. */
  int update(String sql, Object... values) {
    try {
      return updated(sql, values);
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  /**
   * Answers how many rows were changed.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  int updateUnique(String kind, Object key, String sql, Object... values) {
    try {
      return updated(sql, values);
    } catch (SQLException broken) {
      if (Failures.isDuplicate(broken)) {
        throw new DuplicateException(kind, key);
      }
      throw Failures.of(broken);
    }
  }

  /** Changes nothing where something unique would be there twice. */
  void updateIfUnique(String sql, Object... values) {
    try {
      updated(sql, values);
    } catch (SQLException broken) {
      if (!Failures.isDuplicate(broken)) {
        throw Failures.of(broken);
      }
    }
  }

  private int updated(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters.of(statement).set(values);
      return statement.executeUpdate();
    }
  }

  /**
   * Does a statement for each row of values.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  void batch(String kind, String sql, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (Object[] row : some) {
          Parameters.of(statement).set(row);
          statement.addBatch();
        }
        statement.executeBatch();
      } catch (SQLException broken) {
        if (Failures.isDuplicate(broken)) {
          throw new DuplicateException(kind, "one of " + some.size());
        }
        throw Failures.of(broken);
      }
    }
  }

  <T> List<T> list(Function<Row, T> reading, String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters.of(statement).set(values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
          list.add(reading.apply(row));
        }
        return list;
      }
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  <T> Optional<T> first(Function<Row, T> reading, String sql, Object... values) {
    return list(reading, sql, values).stream().findFirst();
  }
}
