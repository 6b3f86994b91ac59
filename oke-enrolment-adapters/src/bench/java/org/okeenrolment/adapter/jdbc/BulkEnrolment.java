package org.okeenrolment.adapter.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.Samples;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A million enrolments, added by the store, by a batched insert and by binary COPY, each on a
 * connection of its own into tables of its own with the same columns and indexes, in transactions
 * of 2,000 (a hundred students with twenty exams, as in a run over a cohort).
 *
 * <p>The way of the library is {@code Enrolments.addAll}, with all that the store does to a value
 * until it is a row; the other two write the same columns straight from texts that are there
 * already. Last {@code enrolCohort} tells what the whole run costs, with what it reads, decides and
 * journals.
 *
 * <p>Arguments: the address of a PostgreSQL in which schemas may be made, and how many enrolments.
 */
public final class BulkEnrolment {
  private static final InstitutionId SCHOOL = BenchSchool.ID;
  private static final int STUDENTS = 100;
  private static final int EXAMS = 20;
  private static final int CHUNK = STUDENTS * EXAMS;
  private static final int ROUNDS = 20;
  private static final int WARM_UPS = 2;
  private static final String PURPOSES = "[{\"programme\":\"25604\",\"cohort\":\"2026\"}]";
  private static final ProgrammeCohort COHORT =
      new ProgrammeCohort(new ProgrammeId("25604"), new CohortId("2026"));
  private static final String COLUMNS =
      """
      oke_enrolment (institution, id, student, exam, school_year, origin, state,
        purposes, carried_over_from, delivered, budget_attempt, budget_left,
        recorded_at, recorded_by, recorded_role, journal, revision)
      """;
  private static final String INSERT =
      "INSERT INTO " + COLUMNS + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String COPY = "COPY " + COLUMNS + "FROM STDIN (FORMAT binary)";

  private final BenchDatabase database;
  private final int chunks;

  private BulkEnrolment(BenchDatabase database, int size) {
    this.database = database;
    this.chunks = size / ROUNDS / CHUNK;
  }

  /** Adds them. */
  public static void main(String[] args) throws Exception {
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    new BulkEnrolment(new BenchDatabase(args[0]), size).play();
  }

  private void play() throws Exception {
    Store store = JdbcStore.using(database.tables("bulk_store", 1), SCHOOL);
    DataSource batch = database.tables("bulk_batch", 1);
    DataSource copy = database.tables("bulk_copy", 1);
    new SideBySide("%,d enrolments".formatted(ROUNDS * chunks * CHUNK))
        .way("the store", round -> ready(values(), rows -> add(store, rows)))
        .way("batched insert", round -> ready(values(), rows -> insert(batch, rows)))
        .way("binary COPY", round -> ready(values(), rows -> copy(copy, rows)))
        .play(WARM_UPS, ROUNDS);
    BenchSchool school = new BenchSchool(JdbcStore.using(database.tables("bulk_run", 2), SCHOOL));
    new SideBySide("cohorts of 500 students with twenty exams")
        .way("enrolCohort", round -> enrolCohort(school, round))
        .play(WARM_UPS, ROUNDS);
  }

  private static Callable<Integer> enrolCohort(BenchSchool school, int round) {
    ProgrammeCohort cohort = school.cohort(round, 500, EXAMS);
    return () -> school.enrol(cohort);
  }

  private interface Step {
    void add(List<Enrolment> chunk) throws Exception;
  }

  private static Callable<Integer> ready(List<List<Enrolment>> chunks, Step step) {
    return () -> {
      for (List<Enrolment> chunk : chunks) {
        step.add(chunk);
      }
      return chunks.size() * CHUNK;
    };
  }

  private List<List<Enrolment>> values() {
    return IntStream.range(0, chunks).mapToObj(any -> chunk()).toList();
  }

  private static List<Enrolment> chunk() {
    return IntStream.range(0, STUDENTS)
        .mapToObj(any -> new StudentId(UUID.randomUUID().toString()))
        .flatMap(
            student ->
                IntStream.range(0, EXAMS)
                    .mapToObj(exam -> enrolment(student, new ExamId("exam-" + exam))))
        .toList();
  }

  private static Enrolment enrolment(StudentId student, ExamId exam) {
    return Enrolment.builder()
        .id(new EnrolmentId(UUID.randomUUID().toString()))
        .of(new StudentExam(student, exam))
        .schoolYear(Samples.YEAR)
        .origin(EnrolmentOrigin.AUTOMATIC)
        .addPurposes(COHORT)
        .recorded(Samples.RECORDED)
        .build();
  }

  private static void add(Store store, List<Enrolment> chunk) {
    store.inTransaction(
        session -> {
          session.enrolments().addAll(chunk);
          return chunk;
        });
  }

  private static void insert(DataSource database, List<Enrolment> chunk) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (Enrolment one : chunk) {
          set(insert, one);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  private static void set(PreparedStatement insert, Enrolment one) throws SQLException {
    insert.setString(1, SCHOOL.value());
    insert.setString(2, one.id().value());
    insert.setString(3, one.of().student().value());
    insert.setString(4, one.of().exam().value());
    insert.setInt(5, one.schoolYear().startYear());
    insert.setString(6, one.origin().name());
    insert.setString(7, one.state().name());
    insert.setString(8, PURPOSES);
    insert.setNull(9, Types.VARCHAR);
    insert.setString(10, "[]");
    insert.setNull(11, Types.INTEGER);
    insert.setNull(12, Types.INTEGER);
    insert.setObject(13, one.recorded().at().atOffset(ZoneOffset.UTC));
    insert.setString(14, one.recorded().by().id());
    insert.setString(15, one.recorded().by().role().name());
    insert.setString(16, one.recorded().journal().value());
    insert.setInt(17, one.revision());
  }

  private static void copy(DataSource database, List<Enrolment> chunk) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      PGConnection postgresql = connection.unwrap(PGConnection.class);
      try (BinaryRows rows = new BinaryRows(new PGCopyOutputStream(postgresql, COPY))) {
        for (Enrolment one : chunk) {
          write(rows, one);
        }
      }
      connection.commit();
    }
  }

  private static void write(BinaryRows rows, Enrolment one) throws IOException {
    rows.row(17)
        .text(SCHOOL.value())
        .text(one.id().value())
        .text(one.of().student().value())
        .text(one.of().exam().value())
        .number(one.schoolYear().startYear())
        .text(one.origin().name())
        .text(one.state().name())
        .text(PURPOSES)
        .nothing()
        .text("[]")
        .nothing()
        .nothing()
        .moment(one.recorded().at())
        .text(one.recorded().by().id())
        .text(one.recorded().by().role().name())
        .text(one.recorded().journal().value())
        .number(one.revision());
  }
}
