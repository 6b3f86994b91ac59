package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.EnrolmentException;

/** Runs statements on the connection of one transaction. */
final class Statements {
  private static final int CHUNK = 1000;

  private final Connection connection;
  private final Dialect dialect;
  private boolean changing;

  Statements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Answers whether anything was changed, or was to be. */
  boolean isChanging() {
    return changing;
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
      throw ofUnique(broken, kind, key);
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
    changing = true;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters.set(statement, values);
      return statement.executeUpdate();
    }
  }

  private static EnrolmentException ofUnique(SQLException broken, String kind, Object key) {
    return Failures.isDuplicate(broken) ? new DuplicateException(kind, key) : Failures.of(broken);
  }

  /** Does a step for some at a time. */
  static <T> void inChunks(List<T> all, Consumer<List<T>> step) {
    for (int from = 0; from < all.size(); from += CHUNK) {
      step.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
  }

  /**
   * Does a statement for each row of values.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  void batch(String kind, String sql, List<Object[]> rows) {
    inChunks(rows, some -> batchOf(kind, sql, some));
  }

  private void batchOf(String kind, String sql, List<Object[]> rows) {
    changing = true;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        Parameters.set(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException broken) {
      throw ofUnique(broken, kind, "one of " + rows.size());
    }
  }

  /**
   * Inserts rows: PostgreSQL takes the columns as arrays of texts, H2 one row after the other.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  void insert(String kind, String postgresql, String h2, List<Object[]> rows) {
    if (dialect == Dialect.H2) {
      batch(kind, h2, rows);
    } else {
      inChunks(
          rows, some -> updateUnique(kind, "one of " + some.size(), postgresql, columns(some)));
    }
  }

  /** Answers what stands in each column, as texts. */
  static Object[] columns(List<Object[]> rows) {
    List<List<@Nullable String>> columns = new ArrayList<>();
    for (Object[] row : rows) {
      List<@Nullable Object> values = Parameters.of(row);
      for (int column = 0; column < values.size(); column++) {
        if (column == columns.size()) {
          columns.add(new ArrayList<>(rows.size()));
        }
        Object value = values.get(column);
        columns.get(column).add(value == null ? null : value.toString());
      }
    }
    return columns.toArray();
  }

  <T> List<T> list(Function<Row, T> reading, String sql, Object... values) {
    try {
      return listed(reading, sql, values);
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  /**
   * Answers the rows that a change returns.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  <T> List<T> listUnique(
      Function<Row, T> reading, String kind, Object key, String sql, Object... values) {
    changing = true;
    try {
      return listed(reading, sql, values);
    } catch (SQLException broken) {
      throw ofUnique(broken, kind, key);
    }
  }

  private <T> List<T> listed(Function<Row, T> reading, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters.set(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        Row row = new Row(rows);
        while (rows.next()) {
          list.add(reading.apply(row));
        }
        return list;
      }
    }
  }

  /** One has a statement of its own: how many are in an array, the database only guesses. */
  <T> List<T> list(
      Function<Row, T> reading, String one, String several, String institution, List<?> of) {
    return of.size() == 1
        ? list(reading, one, institution, of.get(0))
        : list(reading, several, institution, of);
  }

  <T> Optional<T> first(Function<Row, T> reading, String sql, Object... values) {
    return list(reading, sql, values).stream().findFirst();
  }
}
