package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.adapter.jdbc.faults.WorkerTask.Role;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;

/** Runs over many students whose process is killed, on PostgreSQL. */
class KilledRunsTest {
  private static final int SIZE = 230;
  private static final int KILLS = 4;
  private static final int CHUNK = 100;
  private static final int GRADED = 24;

  private final Random chance = new Random(20270111);
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private int kills;

  @Test
  void aCohortEnrolmentThatIsKilledEndsAsOneThatIsNot() {
    List<String> undisturbed = undisturbed(Role.ENROL);
    assertThat(undisturbed).hasSizeGreaterThan(2 * SIZE);
    checkRounds(Role.ENROL, undisturbed);
  }

  @Test
  void aCarryOverThatIsKilledEndsAsOneThatIsNot() {
    List<String> undisturbed = undisturbed(Role.CARRY_OVER);
    assertThat(undisturbed)
        .anyMatch(line -> line.contains("carried over"))
        .anyMatch(line -> line.contains("COMPLETED"));
    checkRounds(Role.CARRY_OVER, undisturbed);
  }

  private void checkRounds(Role role, List<String> undisturbed) {
    for (int round = 0; round < Faults.rounds(); round++) {
      assertThat(killed(role)).isEqualTo(undisturbed);
    }
    assertThat(kills)
        .as("kills, of %d attempts in each round", KILLS)
        .isGreaterThanOrEqualTo(Faults.rounds() * KILLS / 2);
    Faults.tell("%s: %d rounds with %d students, %d kills", role, Faults.rounds(), SIZE, kills);
  }

  private List<String> undisturbed(Role role) {
    String url = Databases.POSTGRESQL.url();
    FaultSchool prepared = prepared(role, url);
    DataSource counting = Connections.around(Connections.kept(url), this::counted);
    FaultSchool school = FaultSchool.open(counting, SIZE, 2);
    if (role == Role.ENROL) {
      school.enrolled();
    } else {
      school.carriedOver();
    }
    return EndState.of(prepared);
  }

  private Object counted(String method, Connections.Call call) throws Throwable {
    if (method.equals("commit")) {
      commits.incrementAndGet();
    } else if (method.equals("prepareStatement")) {
      statements.incrementAndGet();
    }
    return call.proceed();
  }

  private List<String> killed(Role role) {
    String url = Databases.POSTGRESQL.url();
    FaultSchool school = prepared(role, url);
    WorkerTask task = WorkerTask.builder().url(url).role(role).size(SIZE).build();
    for (int kill = 0; kill < KILLS; kill++) {
      kill(moment(task.withNumber(kill + 2), kill));
      school.store().<Boolean>inTransaction(session -> hasWholeChunks(session, school));
    }
    try (WorkerProcess last = WorkerProcess.start(task.withNumber(KILLS + 2))) {
      last.await(WorkerTask.DONE);
    }
    return EndState.of(school);
  }

  private void kill(WorkerTask task) {
    int lines =
        task.moment().isEmpty() ? 1 + chance.nextInt(statements.get() / 3) : Integer.MAX_VALUE;
    try (WorkerProcess process = WorkerProcess.start(task)) {
      kills += process.kill(lines) ? 1 : 0;
    }
  }

  /** What is done for a student is done for all of his chunk. */
  private static boolean hasWholeChunks(Session session, FaultSchool school) {
    Map<EnrolmentState, Integer> old = new EnumMap<>(EnrolmentState.class);
    int carried = 0;
    for (StudentId student : school.students()) {
      for (Enrolment one : session.enrolments().ofStudent(student)) {
        if (one.origin() == EnrolmentOrigin.CARRIED_OVER) {
          carried++;
        } else {
          old.merge(one.state(), 1, Integer::sum);
        }
      }
    }
    int all = old.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isIn(0, 2 * CHUNK, 4 * CHUNK, 2 * SIZE);
    assertThat(old.getOrDefault(EnrolmentState.CLOSED, 0)).isEqualTo(carried);
    return true;
  }

  /**
   * Before a commit, after it, at a statement; one that runs on. What is left to do may be done
   * before.
   */
  private WorkerTask moment(WorkerTask task, int kill) {
    int commit = 1 + chance.nextInt(commits.get());
    return switch (kill % KILLS) {
      case 0 -> task.withMoment("commit").withNth(commit);
      case 1 -> task.withMoment("committed").withNth(commit);
      case 2 ->
          task.withMoment("prepareStatement").withNth(1 + chance.nextInt(statements.get() / 3));
      default -> task;
    };
  }

  /** Something of everything that can become of an enrolment. */
  private static FaultSchool prepared(Role role, String url) {
    FaultSchool school = FaultSchool.open(Connections.installed(Connections.kept(url)), SIZE, 1);
    if (role == Role.CARRY_OVER) {
      school.enrolled();
      List<Sitting> sittings = List.of(school.sitting(0, GRADED), school.sitting(1, 1));
      school.signedUp(school.ready(school.students().get(1)), sittings.get(1));
      for (int index = 0; index < GRADED; index++) {
        Enrolment ready = school.ready(school.students().get(2 + index * SIZE / GRADED));
        happens(index % 5, school, ready, sittings);
      }
    }
    return school;
  }

  private static void happens(
      int what, FaultSchool school, Enrolment ready, List<Sitting> sittings) {
    ExamEnrolment exams = school.exams();
    if (what == 0) {
      exams.signUp().joinWaitingList(school.waiting(ready, sittings.get(1))).orElseThrow();
      return;
    }
    Participation seat = school.signedUp(ready, sittings.get(0));
    if (what == 1) {
      exams.signUp().cancel(school.cancel(seat)).orElseThrow();
    } else if (what == 2) {
      exams.results().record(school.graded(seat, "4.0")).orElseThrow();
    } else if (what == 3) {
      exams.results().record(school.graded(seat, "8.0")).orElseThrow();
      exams.results().establish(school.establish(seat)).orElseThrow();
    }
  }
}
