package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.port.UnknownOutcomeException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;

/** The server is restarted while many threads sign students up, each command under a key. */
class RestartTest {
  private static final int THREADS = 16;
  private static final int STUDENTS = 64;
  private static final int COMMANDS = 4;
  private static final int RESTARTS = 2;
  private static final int TRIES = 20;
  private static final long LIMIT_SECONDS = 90;

  private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();
  private final Semaphore done = new Semaphore(0);

  @Test
  void callsFailWithATypeThatSaysTryAgainAndThenGoOn(@TempDir Path data) throws Exception {
    try (RestartedServer server = new RestartedServer(data)) {
      for (int round = 0; round < Faults.rounds(); round++) {
        List<String> undisturbed = signedUp(server, "calm_" + round, 0);
        assertThat(signedUp(server, "hit_" + round, RESTARTS)).isEqualTo(undisturbed);
      }
    }
    Faults.tell(
        "RESTARTS: %d under %d threads, failures %s",
        RESTARTS * Faults.rounds(), THREADS, failures);
  }

  private List<String> signedUp(RestartedServer server, String name, int restarts)
      throws Exception {
    DataSource database = Connections.installed(server.empty(name));
    FaultSchool school = FaultSchool.open(Connections.kept(database), STUDENTS, 1).enrolled();
    Sitting sitting = school.sitting(0, STUDENTS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Boolean>> ways = new ArrayList<>();
      for (StudentId student : school.students()) {
        ways.add(threads.submit(() -> new Way(server, school).go(student, sitting)));
      }
      for (int restart = 0; restart < restarts; restart++) {
        awaitDone(STUDENTS * COMMANDS / (restarts + 1));
        restart(server, school);
      }
      for (Future<Boolean> way : ways) {
        way.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    done.drainPermits();
    return EndState.of(FaultSchool.open(database, STUDENTS, 2));
  }

  private void awaitDone(int commands) throws InterruptedException {
    assertThat(done.tryAcquire(commands, LIMIT_SECONDS, TimeUnit.SECONDS))
        .as("%d commands are done within %d s", commands, LIMIT_SECONDS)
        .isTrue();
  }

  private static void restart(RestartedServer server, FaultSchool school)
      throws IOException, SQLException {
    server.restart(
        () ->
            assertThatThrownBy(() -> school.enrolment(school.students().get(0)))
                .isInstanceOf(RetryableException.class));
  }

  /** A student's way, of which each command is repeated under its key until it is answered. */
  private final class Way {
    private final RestartedServer server;
    private final FaultSchool school;

    Way(RestartedServer server, FaultSchool school) {
      this.server = server;
      this.school = school;
    }

    boolean go(StudentId student, Sitting sitting) throws Exception {
      Enrolment enrolment = answered(() -> school.enrolment(student));
      SignUpByStudent wish = FaultSchool.wish(enrolment, sitting.id());
      command(() -> school.once("go " + student).approval().giveGo(school.go(enrolment)));
      Participation seat =
          command(() -> school.once("sign up " + student).signUp().byStudent(wish));
      command(() -> school.once("cancel " + student).signUp().cancel(school.cancel(seat)));
      command(() -> school.once("again " + student).signUp().byStudent(wish));
      return true;
    }

    private <T> T command(Callable<Outcome<T>> command) throws Exception {
      T answer = answered(() -> command.call().orElseThrow());
      done.release();
      return answer;
    }

    private <T> T answered(Callable<T> call) throws Exception {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        server.awaitUp();
        try {
          return call.call();
        } catch (RetryableException | UnknownOutcomeException again) {
          failures.merge(again.getClass().getSimpleName(), 1, Integer::sum);
        }
      }
      throw new IllegalStateException("No answer after %d calls.".formatted(TRIES));
    }
  }
}
