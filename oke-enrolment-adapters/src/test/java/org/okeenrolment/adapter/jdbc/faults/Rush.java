package org.okeenrolment.adapter.jdbc.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.Samples;

/** Everybody wants every sitting, in an order of his own, on many threads. */
final class Rush {
  static final int THREADS = 32;
  private static final long LIMIT_SECONDS = 60;

  private Rush() {}

  private record Wish(Enrolment enrolment, SittingId sitting) {}

  static void run(FaultSchool school, WorkerTask task) throws IOException {
    List<Wish> wishes = wishes(school, task);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS + 1);
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Wish> mine = every(wishes, thread);
        all.add(
            threads.submit(
                () -> {
                  school.store().<Boolean>inTransaction(session -> true);
                  start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                  mine.forEach(wish -> Worker.say(WorkerTask.ANSWER + answer(school, wish)));
                  return true;
                }));
      }
      Worker.say(WorkerTask.READY);
      Worker.waitForParent();
      start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
      for (Future<?> one : all) {
        one.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException
        | java.util.concurrent.BrokenBarrierException
        | ExecutionException
        | TimeoutException broken) {
      throw new IllegalStateException(broken);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Wish> every(List<Wish> wishes, int thread) {
    return Stream.iterate(thread, index -> index < wishes.size(), index -> index + THREADS)
        .map(wishes::get)
        .toList();
  }

  private static List<Wish> wishes(FaultSchool school, WorkerTask task) {
    List<SittingId> sittings = Stream.of(task.more().split(",")).map(SittingId::new).toList();
    List<Wish> wishes = new ArrayList<>();
    for (StudentId student : school.students()) {
      Enrolment enrolment = school.enrolment(student, Samples.REKENEN);
      sittings.forEach(sitting -> wishes.add(new Wish(enrolment, sitting)));
    }
    Collections.shuffle(wishes, new Random(task.number()));
    return wishes;
  }

  private static String answer(FaultSchool school, Wish wish) {
    Actor student = Actor.student(wish.enrolment().of().student());
    try {
      Outcome<Participation> outcome =
          school
              .exams()
              .signUp()
              .byStudent(new SignUpByStudent(student, wish.enrolment().id(), wish.sitting()));
      return outcome.isDone()
          ? outcome.getClass().getSimpleName()
          : outcome.reasons().stream().map(Reason::code).collect(Collectors.joining("+"));
    } catch (RuntimeException broken) {
      return broken.toString().replace('\n', ' ');
    }
  }
}
