package org.okeenrolment.adapter.jdbc.faults;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.okeenrolment.rollover.CarryOver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The main class of a process that is killed: it opens the school and does one task, and tells each
 * moment at which it can be killed on a line of its own.
 */
final class Worker {
  private final WorkerTask task;
  private final Map<String, AtomicInteger> moments = new ConcurrentHashMap<>();

  private Worker(WorkerTask task) {
    this.task = task;
  }

  public static void main(String[] arguments) throws IOException {
    new Worker(WorkerTask.of(arguments)).work();
  }

  private void work() throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(task.url());
    DataSource database = Connections.kept(source);
    switch (task.role()) {
      case ENROL -> {
        FaultSchool school = school(database);
        school.once("enrol").enrolment().enrolCohort(school.cohort()).orElseThrow();
      }
      case CARRY_OVER -> {
        FaultSchool school = school(database);
        school
            .once("carry over")
            .rollover()
            .carryOver(new CarryOver(school.sample().office(), school.sample().year()), told -> {})
            .orElseThrow();
      }
      case DELIVER -> Deliverer.deliver(school(database), task);
      case SIGN_UP ->
          Rush.run(FaultSchool.withLastAttempts(database, task.size(), task.number()), task);
    }
    say(WorkerTask.DONE);
  }

  private FaultSchool school(DataSource database) {
    return FaultSchool.open(
        Connections.around(database, this::interrupted), task.size(), task.number());
  }

  private Object interrupted(String method, Connections.Call call) throws Throwable {
    boolean commits = method.equals("commit");
    if (commits || method.equals("prepareStatement")) {
      reached(method);
    }
    Object answer = call.proceed();
    if (commits) {
      reached("committed");
    }
    return answer;
  }

  /** Where it is to be killed, it waits for that; it ends with whoever started it. */
  private void reached(String moment) throws IOException {
    int number = moments.computeIfAbsent(moment, any -> new AtomicInteger()).incrementAndGet();
    say(moment + " " + number);
    if (task.halts(moment, number)) {
      say(WorkerTask.HALTED);
      waitForParent();
    }
  }

  static int waitForParent() throws IOException {
    int read = System.in.read();
    if (read < 0) {
      Runtime.getRuntime().halt(1);
    }
    return read;
  }

  static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
