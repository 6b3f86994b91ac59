package org.okeenrolment.internal.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.internal.plan.Timetables;
import org.okeenrolment.internal.signup.Situations;
import org.okeenrolment.overview.AwaitingGo;
import org.okeenrolment.overview.OverviewService;
import org.okeenrolment.overview.StudentOverview;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Window;

/** The service over the rules of the steps. */
public final class DefaultOverviewService implements OverviewService {
  private final CommandRunner runner;

  public DefaultOverviewService(CommandRunner runner) {
    this.runner = runner;
  }

  @Override
  public Outcome<StudentOverview> ofStudent(
      Actor actor, StudentId student, @Nullable EnrolmentId after, int limit) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, student),
        work ->
            new StudentOverview(
                student,
                after(after, work.session().enrolments().ofStudent(student))
                    .filter(Enrolment::isOpen)
                    .limit(limit)
                    .map(enrolment -> exam(work, enrolment))
                    .toList(),
                Timetables.of(work, student)));
  }

  private static Stream<Enrolment> after(@Nullable EnrolmentId last, List<Enrolment> all) {
    return last == null
        ? all.stream()
        : all.stream().dropWhile(enrolment -> !enrolment.id().equals(last)).skip(1);
  }

  private static StudentOverview.OpenExam exam(Work work, Enrolment enrolment) {
    Situations situations = new Situations(work, enrolment);
    Tally tally = Standings.tally(work, enrolment);
    Standing standing = Standings.now(work, enrolment, tally);
    return new StudentOverview.OpenExam(
        enrolment,
        standing,
        ApprovalRules.decide(tally, work.today()),
        situations.decideOnStudent(),
        nextWindow(work, enrolment, situations),
        results(work, enrolment));
  }

  private static Optional<Window> nextWindow(
      Work work, Enrolment enrolment, Situations situations) {
    return work.session().sittings().openFor(enrolment.of().exam()).stream()
        .filter(sitting -> sitting.moment().start().isAfter(work.now()))
        .map(situations::window)
        .filter(window -> !window.isClosed(work.now()))
        .min(
            Comparator.comparing(
                Window::opens, Comparator.comparing(opens -> opens.orElse(Instant.MIN))));
  }

  private static List<ResultEntry> results(Work work, Enrolment enrolment) {
    return work.session().participations().ofStudent(enrolment.of().student()).stream()
        .filter(participation -> participation.of().equals(enrolment.of()))
        .flatMap(participation -> work.session().results().history(participation.id()).stream())
        .toList();
  }

  @Override
  public Outcome<List<AwaitingGo>> awaitingGo(
      Actor actor, ExamId exam, @Nullable StudentId after, int limit) {
    return runner.query(
        actor,
        work -> AccessRequest.of(AccessRequest.VIEW, exam),
        work -> awaitingGo(work, exam, after, limit));
  }

  private static List<AwaitingGo> awaitingGo(
      Work work, ExamId exam, @Nullable StudentId after, int limit) {
    Enrolments enrolments = work.session().enrolments();
    return Chunks.from(
            after,
            (last, size) -> work.expected(enrolments.studentsWithOpen(exam, last, size)),
            (StudentId student) -> student)
        .flatMap(student -> enrolments.open(new StudentExam(student, exam)).stream())
        .map(enrolment -> new AwaitingGo(enrolment, asked(work, enrolment)))
        .filter(one -> !one.asked().isEmpty())
        .limit(limit)
        .toList();
  }

  /** What the regulation asks of a role that the actor holds. */
  private static List<Pending> asked(Work work, Enrolment enrolment) {
    List<Pending> pending =
        ApprovalRules.decide(Standings.tally(work, enrolment), work.today()).pending();
    return pending.stream().anyMatch(one -> work.holds(new Role(one.role()), enrolment.of()))
        ? pending
        : List.of();
  }
}
