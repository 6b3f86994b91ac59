package org.okeenrolment.adapter.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

/** Books a result with the statements of the store, in plain JDBC. */
final class ResultByHand {
  private static final String SCHOOL = BenchSchool.ID.value();
  private static final OffsetDateTime NOW = Samples.NOW.atOffset(ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2027, 2, 3);
  private static final String FACT =
      """
      {"at":"2027-01-31","outcome":"SAT","id":"%s","grade":{"figure":"7.2"},"passed":true,\
      "level":"REQUIRED"}""";

  private final DataSource database;

  ResultByHand(DataSource database) {
    this.database = database;
  }

  private interface Step {
    void run(Connection connection) throws SQLException;
  }

  /** Reads what it takes to decide, and writes. */
  void book(Participation seat) throws SQLException {
    inTransaction(
        connection -> {
          String student = seat.of().student().value();
          read(connection, JdbcSession.LOCK, student);
          read(connection, JdbcParticipations.FIND, seat.id().value());
          read(connection, JdbcResults.HISTORY, seat.id().value());
          read(connection, JdbcEnrolments.FIND, seat.enrolment().value());
          read(connection, JdbcAttempts.LEDGER, student, seat.of().exam().value());
          read(connection, JdbcSittings.FIND, seat.sitting().value());
          writeAll(connection, seat);
        });
  }

  /** Locks the student, and writes. */
  void write(Participation seat) throws SQLException {
    inTransaction(
        connection -> {
          read(connection, JdbcSession.LOCK, seat.of().student().value());
          writeAll(connection, seat);
        });
  }

  private void inTransaction(Step step) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      step.run(connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void read(Connection connection, String sql, String... of) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, SCHOOL);
      for (int place = 0; place < of.length; place++) {
        statement.setString(place + 2, of[place]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            rows.getString(column);
          }
        }
      }
    }
  }

  private static void writeAll(Connection connection, Participation seat) throws SQLException {
    String journal = UUID.randomUUID().toString();
    String enrolment = seat.enrolment().value();
    String student = seat.of().student().value();
    String exam = seat.of().exam().value();
    String id = seat.id().value();
    OffsetDateTime start = seat.moment().start().atOffset(ZoneOffset.UTC);
    OffsetDateTime end = seat.moment().end().atOffset(ZoneOffset.UTC);
    change(
        connection,
        JdbcResults.ADD,
        SCHOOL,
        id,
        UUID.randomUUID().toString(),
        "present",
        "7.2",
        true,
        true,
        DAY,
        null,
        null,
        null,
        "[]",
        null,
        null,
        NOW,
        "supplier",
        "PARTNER",
        journal);
    change(
        connection,
        JdbcAttempts.APPEND,
        SCHOOL,
        student,
        exam,
        "ATTEMPT",
        FACT.formatted(id),
        1,
        null,
        NOW,
        "supplier",
        "PARTNER",
        journal);
    change(
        connection,
        JdbcParticipations.SAVE_ON_POSTGRESQL,
        SCHOOL,
        id,
        0,
        enrolment,
        student,
        exam,
        seat.sitting().value(),
        start,
        end,
        "SELF",
        "REGULAR",
        "FINISHED",
        NOW,
        "supplier",
        "PARTNER",
        journal,
        1);
    change(
        connection,
        EnrolmentRevisions.SAVE_ON_POSTGRESQL,
        SCHOOL,
        enrolment,
        0,
        student,
        exam,
        2026,
        "OKE",
        "COMPLETED",
        "[]",
        null,
        "[]",
        null,
        null,
        NOW,
        "supplier",
        "PARTNER",
        journal,
        1);
    change(
        connection,
        JdbcJournal.APPEND_ON_POSTGRESQL,
        SCHOOL,
        journal,
        NOW,
        "supplier",
        "PARTNER",
        "RecordResult",
        null,
        "[]",
        null,
        null,
        SCHOOL,
        journal,
        texts(connection, "result recorded", "attempt booked", "completed"),
        texts(connection, "ParticipationId", "AttemptId", "EnrolmentId"),
        texts(connection, id, id, enrolment));
    change(
        connection,
        JdbcOutbox.APPEND_ON_POSTGRESQL,
        texts(connection, SCHOOL),
        texts(connection, UUID.randomUUID().toString()),
        texts(connection, "registration"),
        texts(connection, "RESULT"),
        texts(connection, "ParticipationId"),
        texts(connection, id),
        texts(connection, "EnrolmentId"),
        texts(connection, enrolment),
        texts(connection, journal));
  }

  private static Array texts(Connection connection, String... texts) throws SQLException {
    return connection.createArrayOf("varchar", texts);
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      if (statement.executeUpdate() == 0) {
        throw new IllegalStateException("Nothing was changed: " + sql);
      }
    }
  }
}
