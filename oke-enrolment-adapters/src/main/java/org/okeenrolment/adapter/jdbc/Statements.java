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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.EnrolmentException;

/**
 * Runs statements on the connection of one transaction. On PostgreSQL a statement that nobody waits
 * for goes along with the next one, or with others at the end: each way to the server costs as much
 * as what is done there, and where a seat is claimed others wait for it.
 */
final class Statements {
  private static final int CHUNK = 1000;

  /** So many go together at most: each row of them is another text to prepare. */
  private static final int TOGETHER = 8;

  private final Connection connection;
  private final Dialect dialect;
  private final List<Later> later = new ArrayList<>();
  private boolean changing;

  private record Later(String kind, Object key, String sql, Values values) {}

  /** What comes back last. */
  private interface Answer<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

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

  /**
   * Changes something, with the next statement at the latest.
   *
   * @throws DuplicateException then, when something unique would be there twice
   */
  void later(String kind, Object key, String sql, Object... values) {
    changing = true;
    later.add(new Later(kind, key, sql, Values.of(values)));
    if (dialect == Dialect.H2 || later.size() == TOGETHER) {
      flush();
    }
  }

  /** Changes what was to be changed later. */
  void flush() {
    if (!later.isEmpty()) {
      Later last = later.remove(later.size() - 1);
      updateUnique(last.kind(), last.key(), last.sql(), last.values().array());
    }
  }

  /** Answers how many rows were changed. */
  int update(String sql, Object... values) {
    changing = true;
    return run(PreparedStatement::getUpdateCount, sql, values);
  }

  /**
   * Answers how many rows were changed.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  int updateUnique(String kind, Object key, String sql, Object... values) {
    changing = true;
    return runUnique(PreparedStatement::getUpdateCount, kind, key, sql, values);
  }

  /** Changes nothing where something unique would be there twice. */
  void updateIfUnique(String sql, Object... values) {
    flush();
    changing = true;
    try {
      ran(PreparedStatement::getUpdateCount, sql, values);
    } catch (SQLException broken) {
      if (!Failures.isDuplicate(broken)) {
        throw Failures.of(broken);
      }
    }
  }

  private <T> T run(Answer<T> answer, String sql, Object... values) {
    if (!later.isEmpty()) {
      return runUnique(answer, "record", "any", sql, values);
    }
    try {
      return ran(answer, sql, values);
    } catch (SQLException broken) {
      throw Failures.of(broken);
    }
  }

  private <T> T runUnique(Answer<T> answer, String kind, Object key, String sql, Object... values) {
    List<Later> before = List.copyOf(later);
    try {
      return ran(answer, sql, values);
    } catch (SQLException broken) {
      throw before.isEmpty()
          ? ofUnique(broken, kind, key)
          : ofUnique(broken, kinds(before) + kind, "one of " + (before.size() + 1));
    }
  }

  private static String kinds(List<Later> before) {
    return before.stream().map(one -> one.kind() + " or ").collect(Collectors.joining());
  }

  /** Runs it after what was left for later, in one go. */
  private <T> T ran(Answer<T> answer, String sql, Object... values) throws SQLException {
    List<Later> before = List.copyOf(later);
    later.clear();
    try (PreparedStatement statement = connection.prepareStatement(joined(before, sql))) {
      Parameters.set(statement, joined(before, values));
      statement.execute();
      for (int passed = 0; passed < before.size(); passed++) {
        statement.getMoreResults();
      }
      return answer.of(statement);
    }
  }

  private static String joined(List<Later> before, String sql) {
    return before.isEmpty()
        ? sql
        : Stream.concat(before.stream().map(Later::sql), Stream.of(sql))
            .collect(Collectors.joining(";\n"));
  }

  private static Object[] joined(List<Later> before, Object... values) {
    return Stream.concat(
            before.stream().flatMap(one -> one.values().all().stream()), Stream.of(values))
        .toArray();
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
    flush();
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
   * Inserts rows.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  void insert(String kind, String postgresql, String h2, List<Object[]> rows) {
    insertLater(kind, postgresql, h2, rows);
    flush();
  }

  /**
   * Inserts rows with the next statement at the latest: PostgreSQL takes the columns as arrays of
   * texts, H2 one row after the other.
   */
  void insertLater(String kind, String postgresql, String h2, List<Object[]> rows) {
    if (dialect == Dialect.H2) {
      batch(kind, h2, rows);
    } else {
      inChunks(rows, some -> later(kind, "one of " + some.size(), postgresql, columns(some)));
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
    return run(statement -> listed(reading, statement), sql, values);
  }

  /**
   * Answers the rows that a change returns.
   *
   * @throws DuplicateException when something unique would be there twice
   */
  <T> List<T> listUnique(
      Function<Row, T> reading, String kind, Object key, String sql, Object... values) {
    changing = true;
    return runUnique(statement -> listed(reading, statement), kind, key, sql, values);
  }

  private static <T> List<T> listed(Function<Row, T> reading, PreparedStatement statement)
      throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      List<T> list = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        list.add(reading.apply(row));
      }
      return list;
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
