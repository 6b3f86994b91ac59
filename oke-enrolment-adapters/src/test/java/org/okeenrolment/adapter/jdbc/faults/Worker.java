package org.okeenrolment.adapter.jdbc.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

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

  public static void main(String[] arguments) throws Exception {
    new Worker(WorkerTask.of(arguments)).work();
    say(WorkerTask.DONE);
  }

  private void work() throws Exception {
    DataSource database = Connections.kept(task.url());
    switch (task.role()) {
      case ENROL -> school(database).enrolled();
      case CARRY_OVER -> school(database).carriedOver();
      case DELIVER -> Deliverer.deliver(school(database), task);
      case SIGN_UP ->
          Rush.run(FaultSchool.withLastAttempts(database, task.size(), task.number()), task);
    }
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

  private void reached(String moment) {
    int number = moments.computeIfAbsent(moment, any -> new AtomicInteger()).incrementAndGet();
    say(moment + " " + number);
    if (task.halts(moment, number)) {
      say(WorkerTask.HALTED);
      awaitParent();
    }
  }

  /** Waits for a word of whoever started it, and ends with him. */
  static void awaitParent() {
    try {
      if (System.in.read() < 0) {
        Runtime.getRuntime().halt(1);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
