package org.okeenrolment.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.Samples;

/**
 * Many students sign up at once, 16 and 64 at a time, on one sitting and on a hundred.
 *
 * <p>The way of the library is a transaction of the store that claims a seat and adds the
 * participation. The other is one statement written by hand that does the same to the same tables,
 * with the same guarantee: the sitting is open and not full, the student has no seat on it, and all
 * of it is stored or nothing. It is committed as a transaction of the store is, and once more runs
 * in auto-commit, where the row of the sitting is locked for no way to the server. Values and ids
 * are there already. Last the whole command {@code SignUpByStudent}, which also reads what the
 * rules ask, decides under the lock of the student, journals and queues a message.
 *
 * <p>Arguments: the address of a PostgreSQL in which schemas may be made, for 200 connections.
 */
public final class SeatRush {
  private static final int STUDENTS = 2000;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;
  private static final int CASES = 4;
  private static final String BY_HAND =
      """
      WITH claimed AS (
        UPDATE oke_sitting s SET regular_taken = regular_taken + 1
        WHERE institution = ? AND id = ? AND state = 'OPEN'
          AND regular_taken + beyond_taken < capacity
          AND NOT EXISTS (SELECT 1 FROM oke_seat t
            WHERE t.institution = s.institution AND t.sitting = s.id AND t.student = ?)
        RETURNING institution, id),
      seated AS (
        INSERT INTO oke_seat (institution, sitting, student, pool)
        SELECT institution, id, ?, 'REGULAR' FROM claimed)
      INSERT INTO oke_participation (institution, id, enrolment, student, exam, sitting,
        starts_at, ends_at, variant, pool, state,
        recorded_at, recorded_by, recorded_role, journal, revision)
      SELECT institution, ?, ?, ?, ?, id, ?, ?, 'SELF', 'REGULAR', 'SIGNED_UP', ?, ?, ?, ?, 0
      FROM claimed
      """;

  private final DataSource byHand;
  private final Store store;
  private final BenchSchool school;
  private final BenchSchool planned;
  private final BenchSchool plannedByHand;
  private final ProgrammeCohort cohort;
  private int exam;

  private SeatRush(BenchDatabase database) throws SQLException {
    DataSource forStore = database.tables("seats_store", 64);
    byHand = database.tables("seats_by_hand", 64);
    store = JdbcStore.using(forStore, BenchSchool.ID);
    planned = new BenchSchool(store);
    plannedByHand = new BenchSchool(JdbcStore.using(byHand, BenchSchool.ID));
    school = new BenchSchool(JdbcStore.using(database.tables("seats_service", 64), BenchSchool.ID));
    cohort = school.cohort(0, STUDENTS, CASES * (WARM_UPS + ROUNDS));
    school.enrol(cohort);
  }

  /** Lets them sign up. */
  public static void main(String[] args) throws Exception {
    SeatRush rush = new SeatRush(new BenchDatabase(args[0]));
    for (int sittings : List.of(1, 100)) {
      for (int threads : List.of(16, 64)) {
        rush.play(threads, sittings);
      }
    }
  }

  private void play(int threads, int sittings) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    int first = exam;
    new SideBySide("%d threads, %d sittings".formatted(threads, sittings))
        .way(
            "the store", round -> rush(workers, seats(planned, first + round, sittings), this::add))
        .way(
            "one statement",
            round ->
                rush(
                    workers,
                    seats(plannedByHand, first + round, sittings),
                    one -> insert(one, false)))
        .way(
            "one statement in auto-commit",
            round ->
                rush(
                    workers,
                    seats(plannedByHand, first + round, sittings),
                    one -> insert(one, true)))
        .way(
            "SignUpByStudent",
            round -> rush(workers, commands(first + round, sittings), this::signUp))
        .play(WARM_UPS, ROUNDS);
    exam += WARM_UPS + ROUNDS;
    workers.shutdown();
  }

  private interface Step<T> {
    void take(T one) throws Exception;
  }

  private static <T> Callable<Integer> rush(ExecutorService workers, List<T> all, Step<T> step) {
    List<Callable<Boolean>> steps = new ArrayList<>();
    for (T one : all) {
      steps.add(
          () -> {
            step.take(one);
            return true;
          });
    }
    return () -> {
      for (Future<Boolean> done : workers.invokeAll(steps)) {
        done.get();
      }
      return all.size();
    };
  }

  private static List<Participation> seats(BenchSchool school, int exam, int sittings) {
    List<SittingId> on = school.sittings(exam, sittings, STUDENTS);
    return IntStream.range(0, STUDENTS)
        .mapToObj(number -> seat(exam, on.get(number % sittings)))
        .toList();
  }

  private static Participation seat(int exam, SittingId sitting) {
    StudentId student = new StudentId(UUID.randomUUID().toString());
    return Participation.builder()
        .id(new ParticipationId(UUID.randomUUID().toString()))
        .enrolment(new EnrolmentId(UUID.randomUUID().toString()))
        .of(new StudentExam(student, BenchSchool.exam(exam)))
        .sitting(sitting)
        .moment(Samples.sitting("any", 1).moment())
        .variant(SignUpVariant.SELF)
        .recorded(Samples.RECORDED)
        .build();
  }

  private void add(Participation seat) {
    SeatClaim claim = store.inTransaction(session -> session.seat(seat));
    check(claim == SeatClaim.CLAIMED);
  }

  private void insert(Participation seat, boolean autoCommit) throws SQLException {
    try (Connection connection = byHand.getConnection()) {
      connection.setAutoCommit(autoCommit);
      claim(connection, seat);
      if (!autoCommit) {
        connection.commit();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void claim(Connection connection, Participation seat) throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(BY_HAND)) {
      claim.setString(1, BenchSchool.ID.value());
      claim.setString(2, seat.sitting().value());
      claim.setString(3, seat.of().student().value());
      claim.setString(4, seat.of().student().value());
      claim.setString(5, seat.id().value());
      claim.setString(6, seat.enrolment().value());
      claim.setString(7, seat.of().student().value());
      claim.setString(8, seat.of().exam().value());
      claim.setObject(9, seat.moment().start().atOffset(ZoneOffset.UTC));
      claim.setObject(10, seat.moment().end().atOffset(ZoneOffset.UTC));
      claim.setObject(11, seat.recorded().at().atOffset(ZoneOffset.UTC));
      claim.setString(12, seat.recorded().by().id());
      claim.setString(13, seat.recorded().by().role().name());
      claim.setString(14, seat.recorded().journal().value());
      check(claim.executeUpdate() == 1);
    }
  }

  private List<SignUpByStudent> commands(int exam, int sittings) {
    List<SittingId> on = school.sittings(exam, sittings, STUDENTS);
    List<StudentId> students = school.students(cohort);
    return IntStream.range(0, STUDENTS)
        .mapToObj(number -> command(students.get(number), exam, on.get(number % sittings)))
        .toList();
  }

  private SignUpByStudent command(StudentId student, int exam, SittingId sitting) {
    Actor actor = Actor.student(student);
    EnrolmentId enrolment =
        school.exams().enrolment().ofStudent(actor, student).orElseThrow().stream()
            .filter(one -> one.of().exam().equals(BenchSchool.exam(exam)))
            .map(Enrolment::id)
            .findFirst()
            .orElseThrow();
    return new SignUpByStudent(actor, enrolment, sitting);
  }

  private void signUp(SignUpByStudent command) {
    school.exams().signUp().byStudent(command).orElseThrow();
  }

  private static void check(boolean claimed) {
    if (!claimed) {
      throw new IllegalStateException("A seat of a sitting with enough of them was not claimed.");
    }
  }
}
