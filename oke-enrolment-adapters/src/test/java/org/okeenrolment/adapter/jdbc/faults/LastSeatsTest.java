package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;

/** Two processes sign the same students up for the last seats, each with one attempt left. */
class LastSeatsTest {
  private static final int STUDENTS = 48;
  private static final int SITTINGS = 4;
  private static final int SEATS = 8;
  private static final int PROCESSES = 2;

  @Test
  void theLastSeatAndTheLastAttemptGoToOneAndEverybodyGetsHisAnswer() throws SQLException {
    Map<String, Integer> answers = new TreeMap<>();
    for (int round = 0; round < Faults.rounds(); round++) {
      rush().forEach(answer -> answers.merge(answer, 1, Integer::sum));
    }
    Faults.tell(
        "SIGN_UP: %d rounds of %d processes with %d threads, answers %s",
        Faults.rounds(), PROCESSES, Rush.THREADS, answers);
  }

  private static List<String> rush() throws SQLException {
    String url = Databases.POSTGRESQL.url();
    DataSource database = Connections.installed(Connections.kept(url));
    FaultSchool school = FaultSchool.withLastAttempts(database, STUDENTS, 1).enrolled();
    school.students().forEach(school::ready);
    List<SittingId> sittings = school.sittings(SITTINGS, SEATS).stream().map(Sitting::id).toList();
    long deadlocks = deadlocks(database);
    List<String> answers = answers(url, sittings);
    assertThat(deadlocks(database)).isEqualTo(deadlocks);
    assertThat(answers).hasSize(PROCESSES * STUDENTS * SITTINGS);
    assertThat(answers)
        .allMatch(
            answer -> answer.matches("Done|Unchanged|[A-Z_+]+"), "an outcome, and no exception");
    for (String answer : List.of("Done", "Unchanged")) {
      assertThat(answers.stream().filter(answer::equals)).hasSize(SITTINGS * SEATS);
    }
    school.store().<Boolean>inTransaction(session -> isNotOversold(session, school, sittings));
    return answers;
  }

  private static boolean isNotOversold(
      Session session, FaultSchool school, List<SittingId> sittings) {
    for (SittingId sitting : sittings) {
      assertThat(session.participations().ofSitting(sitting))
          .hasSize(SEATS)
          .allMatch(Participation::isSignedUp);
      assertThat(session.sittings().seatsTaken(sitting).total()).isEqualTo(SEATS);
    }
    for (StudentId student : school.students()) {
      assertThat(session.participations().ofStudent(student)).hasSizeLessThanOrEqualTo(1);
    }
    return true;
  }

  private static List<String> answers(String url, List<SittingId> sittings) {
    String ids = sittings.stream().map(SittingId::value).collect(Collectors.joining(","));
    WorkerTask task =
        WorkerTask.builder()
            .url(url)
            .role(WorkerTask.Role.SIGN_UP)
            .size(STUDENTS)
            .more(ids)
            .build();
    try (WorkerProcess one = WorkerProcess.start(task.withNumber(2));
        WorkerProcess other = WorkerProcess.start(task.withNumber(3))) {
      List<WorkerProcess> both = List.of(one, other);
      both.forEach(process -> process.await(WorkerTask.READY));
      both.forEach(WorkerProcess::goOn);
      return both.stream().flatMap(process -> answers(process).stream()).toList();
    }
  }

  private static List<String> answers(WorkerProcess process) {
    List<String> answers = new ArrayList<>();
    for (String line = process.next(); !line.equals(WorkerTask.DONE); line = process.next()) {
      answers.add(line.substring(WorkerTask.ANSWER.length()));
    }
    return answers;
  }

  private static long deadlocks(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
