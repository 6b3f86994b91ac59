package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.Samples;
import org.postgresql.ds.PGSimpleDataSource;

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
  void callsFailWithATypeThatSaysTryAgainAndThenGoOn(@TempDir Path data)
      throws InterruptedException {
    try (RestartedServer server = new RestartedServer(data)) {
      for (int round = 0; round < Faults.rounds(); round++) {
        List<String> undisturbed = signedUp(server, "calm_" + round, 0);
        assertThat(signedUp(server, "hit_" + round, RESTARTS)).isEqualTo(undisturbed);
      }
    }
    assertThat(failures).containsKey("RetryableException");
    Faults.tell(
        "RESTARTS: %d under %d threads, failures %s",
        RESTARTS * Faults.rounds(), THREADS, failures);
  }

  private List<String> signedUp(RestartedServer server, String schema, int restarts)
      throws InterruptedException {
    FaultSchool school = FaultSchool.open(installed(server, schema), STUDENTS, 1);
    school.exams().enrolment().enrolCohort(school.cohort()).orElseThrow();
    Sitting sitting =
        school
            .exams()
            .planning()
            .open(school.sample().sitting().capacity(STUDENTS).build())
            .orElseThrow();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<Void>> all =
          school.students().stream()
              .map(
                  student ->
                      CompletableFuture.runAsync(
                          () -> new Way(server, school, student, sitting).go(), threads))
              .toList();
      for (int restart = 0; restart < restarts; restart++) {
        awaitDone(STUDENTS * COMMANDS / (restarts + 1));
        restart(server, school);
      }
      all.forEach(one -> one.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join());
    } finally {
      threads.shutdownNow();
    }
    done.drainPermits();
    return EndState.of(school);
  }

  private static DataSource installed(RestartedServer server, String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setCurrentSchema(schema);
    server.execute("CREATE SCHEMA " + schema);
    DataSource database = Connections.kept(source);
    JdbcSchema.of(database).install();
    return database;
  }

  private void awaitDone(int commands) throws InterruptedException {
    assertThat(done.tryAcquire(commands, LIMIT_SECONDS, TimeUnit.SECONDS))
        .as("%d commands are done within %d s", commands, LIMIT_SECONDS)
        .isTrue();
  }

  private static void restart(RestartedServer server, FaultSchool school) {
    server.stop();
    StudentId any = school.students().get(0);
    assertThatThrownBy(() -> school.exams().enrolment().ofStudent(Actor.student(any), any))
        .isInstanceOf(RetryableException.class);
    server.start();
  }

  /** A student's way, of which each command is repeated under its key until it is answered. */
  private final class Way {
    private final RestartedServer server;
    private final FaultSchool school;
    private final StudentId student;
    private final Sitting sitting;

    Way(RestartedServer server, FaultSchool school, StudentId student, Sitting sitting) {
      this.server = server;
      this.school = school;
      this.student = student;
      this.sitting = sitting;
    }

    void go() {
      Enrolment enrolment = answered(() -> school.enrolment(student, Samples.REKENEN));
      GiveGo go = new GiveGo(school.sample().teacher(), enrolment.id());
      command(() -> school.once("go " + student).approval().giveGo(go));
      SignUpByStudent signUp =
          new SignUpByStudent(Actor.student(student), enrolment.id(), sitting.id());
      Participation seat =
          command(() -> school.once("sign up " + student).signUp().byStudent(signUp));
      CancelSignUp cancel = new CancelSignUp(school.sample().office(), seat.id(), "ill");
      command(() -> school.once("cancel " + student).signUp().cancel(cancel));
      command(() -> school.once("again " + student).signUp().byStudent(signUp));
    }

    private <T> T command(Supplier<Outcome<T>> command) {
      T answer = answered(() -> command.get().orElseThrow());
      done.release();
      return answer;
    }

    private <T> T answered(Supplier<T> call) {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        server.awaitUp();
        try {
          return call.get();
        } catch (RetryableException later) {
          failed("RetryableException");
        } catch (EnrolmentException unknown) {
          assertThat(unknown).hasMessageContaining("lost in the commit");
          failed("lost in the commit");
        }
      }
      throw new IllegalStateException("No answer after %d calls.".formatted(TRIES));
    }

    private void failed(String type) {
      failures.merge(type, 1, Integer::sum);
    }
  }
}
