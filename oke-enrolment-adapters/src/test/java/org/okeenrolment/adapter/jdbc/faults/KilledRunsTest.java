package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.faults.WorkerTask.Role;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Session;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs over many students whose process is killed, on PostgreSQL. */
class KilledRunsTest {
  private static final int SIZE = 230;
  private static final int KILLS = 4;
  private static final int CHUNK = 100;
  private static final int GRADED = 40;

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
    Faults.tell("%s: %d rounds with %d students, %d kills", role, Faults.rounds(), SIZE, kills);
  }

  private List<String> undisturbed(Role role) {
    String url = Databases.POSTGRESQL.url();
    FaultSchool prepared = prepared(role, url);
    FaultSchool school = FaultSchool.open(Connections.around(source(url), this::counted), SIZE, 2);
    if (role == Role.ENROL) {
      school.exams().enrolment().enrolCohort(school.cohort()).orElseThrow();
    } else {
      CarryOver command = new CarryOver(school.sample().office(), school.sample().year());
      school.exams().rollover().carryOver(command, told -> {}).orElseThrow();
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
      assertThat(process.kill(lines)).as("killed before it was done").isTrue();
    }
    kills++;
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

  /** Before a commit, after it, at a statement that each run comes to; one that runs on. */
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

  private static DataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return Connections.kept(source);
  }

  private static FaultSchool prepared(Role role, String url) {
    DataSource database = source(url);
    JdbcSchema.of(database).install();
    FaultSchool school = FaultSchool.open(database, SIZE, 1);
    if (role == Role.CARRY_OVER) {
      new Year(school).pass();
    }
    return school;
  }

  /** Something of everything that can become of an enrolment. */
  private record Year(FaultSchool school) {
    void pass() {
      school.exams().enrolment().enrolCohort(school.cohort()).orElseThrow();
      Sitting sitting = sitting("Rekenen", GRADED);
      Sitting small = sitting("Rekenen, klein", 1);
      for (int index = 0; index < GRADED; index++) {
        Enrolment ready = ready(school.students().get(index * SIZE / GRADED));
        switch (index % 4) {
          case 0 -> graded(signedUp(ready, sitting), "4.0");
          case 1 -> established(graded(signedUp(ready, sitting), "8.0"));
          case 2 -> signedUp(ready, sitting);
          default -> waiting(ready, small);
        }
      }
    }

    private Sitting sitting(String name, int capacity) {
      return school
          .exams()
          .planning()
          .open(school.sample().sitting().name(name).capacity(capacity).build())
          .orElseThrow();
    }

    private Enrolment ready(StudentId student) {
      Enrolment enrolment = school.enrolment(student, Samples.REKENEN);
      GiveGo go = new GiveGo(school.sample().teacher(), enrolment.id());
      school.exams().approval().giveGo(go).orElseThrow();
      return enrolment;
    }

    private Participation signedUp(Enrolment enrolment, Sitting sitting) {
      return school
          .exams()
          .signUp()
          .byStaff(new SignUpByStaff(school.sample().office(), enrolment.id(), sitting.id()))
          .orElseThrow();
    }

    private Participation graded(Participation seat, String score) {
      Measurement measurement =
          Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 21)).score(score).build();
      school
          .exams()
          .results()
          .record(new RecordResult(school.sample().teacher(), seat.id(), measurement))
          .orElseThrow();
      return seat;
    }

    private void established(Participation seat) {
      EstablishResult establish = new EstablishResult(school.sample().committee(), seat.id());
      school.exams().results().establish(establish).orElseThrow();
    }

    /** The first one has the seat. */
    private void waiting(Enrolment enrolment, Sitting small) {
      Actor student = Actor.student(enrolment.of().student());
      JoinWaitingList wait = new JoinWaitingList(student, enrolment.id(), small.id());
      if (!school.exams().signUp().joinWaitingList(wait).isDone()) {
        signedUp(enrolment, small);
      }
    }
  }
}
