package org.okeenrolment.internal.plan;

import java.util.Optional;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Situations;
import org.okeenrolment.plan.SeatForecast;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.port.AccessRequest;

/** Counts who needs a seat for an exam, a page of students at a time. */
final class Forecasting {
  private final CommandRunner runner;
  private final ExamId exam;
  private final Interval period;
  private int ready;
  private int notReady;

  Forecasting(CommandRunner runner, ExamId exam, Interval period) {
    this.runner = runner;
    this.exam = exam;
    this.period = period;
  }

  Outcome<SeatForecast> run(Actor actor) {
    return runner.queryInParts(
        actor, work -> AccessRequest.of(AccessRequest.VIEW, exam), () -> forecast(actor));
  }

  private SeatForecast forecast(Actor actor) {
    count(actor);
    return new SeatForecast(exam, period, ready, notReady, runner.read(actor, this::seatsLeft));
  }

  private int seatsLeft(Work work) {
    return work.session().sittings().openFor(exam).stream()
        .filter(sitting -> period.contains(sitting.moment().start()))
        .filter(sitting -> sitting.moment().start().isAfter(work.now()))
        .mapToInt(
            sitting ->
                sitting.seatsLeft(
                    SeatPool.REGULAR, work.session().sittings().seatsTaken(sitting.id())))
        .sum();
  }

  private void count(Actor actor) {
    Chunks.paged(
        (last, limit) ->
            runner.read(
                actor, work -> work.session().enrolments().studentsWithOpen(exam, last, limit)),
        students ->
            runner.read(
                actor,
                work -> {
                  work.session().expect(students);
                  students.forEach(
                      student ->
                          work.session()
                              .enrolments()
                              .open(new StudentExam(student, exam))
                              .ifPresent(enrolment -> count(work, enrolment)));
                  return Optional.empty();
                }));
  }

  private void count(Work work, Enrolment enrolment) {
    if (!work.signedUp(enrolment.of()).isEmpty()) {
      return;
    }
    if (new Situations(work, enrolment).decideOnStudent().isAllowed()) {
      ready++;
    } else {
      notReady++;
    }
  }
}
