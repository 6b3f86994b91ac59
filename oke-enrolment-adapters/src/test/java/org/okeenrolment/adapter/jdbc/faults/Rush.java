package org.okeenrolment.adapter.jdbc.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;

/** Everybody wants every sitting, in an order of his own, on many threads. */
final class Rush {
  static final int THREADS = 32;
  private static final long LIMIT_SECONDS = 60;

  private final FaultSchool school;
  private final CyclicBarrier start = new CyclicBarrier(THREADS, Rush::awaitStart);

  private Rush(FaultSchool school) {
    this.school = school;
  }

  static void run(FaultSchool school, WorkerTask task) throws Exception {
    List<SignUpByStudent> wishes = wishes(school, task);
    Rush rush = new Rush(school);
    List<Callable<Boolean>> parts =
        IntStream.range(0, THREADS)
            .<Callable<Boolean>>mapToObj(thread -> () -> rush.signUp(every(wishes, thread)))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Boolean> part : threads.invokeAll(parts, LIMIT_SECONDS, TimeUnit.SECONDS)) {
        part.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaitStart() {
    Worker.say(WorkerTask.READY);
    Worker.awaitParent();
  }

  private static List<SignUpByStudent> wishes(FaultSchool school, WorkerTask task) {
    List<SittingId> sittings = Stream.of(task.more().split(",")).map(SittingId::new).toList();
    List<SignUpByStudent> wishes = new ArrayList<>();
    for (StudentId student : school.students()) {
      Enrolment enrolment = school.enrolment(student);
      sittings.forEach(sitting -> wishes.add(FaultSchool.wish(enrolment, sitting)));
    }
    Collections.shuffle(wishes, new Random(task.number()));
    return wishes;
  }

  private static List<SignUpByStudent> every(List<SignUpByStudent> wishes, int thread) {
    return Stream.iterate(thread, index -> index < wishes.size(), index -> index + THREADS)
        .map(wishes::get)
        .toList();
  }

  /** Each thread has its connection before all of them start. */
  private boolean signUp(List<SignUpByStudent> wishes) throws Exception {
    school.store().<Boolean>inTransaction(session -> true);
    start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    wishes.forEach(wish -> Worker.say(WorkerTask.ANSWER + answer(wish)));
    return true;
  }

  private String answer(SignUpByStudent wish) {
    try {
      Outcome<Participation> outcome = school.exams().signUp().byStudent(wish);
      return outcome.isDone()
          ? outcome.getClass().getSimpleName()
          : outcome.reasons().stream().map(Reason::code).collect(Collectors.joining("+"));
    } catch (RuntimeException broken) {
      return broken.toString().replace('\n', ' ');
    }
  }
}
