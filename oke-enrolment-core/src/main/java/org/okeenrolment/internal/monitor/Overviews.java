package org.okeenrolment.internal.monitor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.monitor.Counts;
import org.okeenrolment.monitor.ExamSeats;
import org.okeenrolment.monitor.Overview;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.regulation.Tally;

/** Counts what waits for the exam office and the exam committee. */
final class Overviews {
  private final CommandRunner runner;
  private final Actor actor;

  Overviews(CommandRunner runner, Actor actor) {
    this.runner = runner;
    this.actor = actor;
  }

  Overview now() {
    return new Overview(decisions(), YearReviews.openFindings(runner, actor), messages());
  }

  private Counts<String> decisions() {
    SortedMap<String, Integer> roles = new TreeMap<>();
    Chunks.paged(
        (last, limit) -> runner.read(actor, work -> work.session().requests().open(last, limit)),
        DecisionRequest::id,
        page -> page.forEach(request -> roles.merge(request.role().name(), 1, Integer::sum)));
    return new Counts<>(roles);
  }

  private Counts<QueuedMessage.State> messages() {
    SortedMap<QueuedMessage.State, Integer> states = new TreeMap<>();
    Chunks.paged(
        (last, limit) ->
            runner.read(
                actor, work -> work.session().outbox().queued(last == null ? 0 : last, limit)),
        QueuedEntry::place,
        page -> page.forEach(entry -> states.merge(entry.state(), 1, Integer::sum)));
    return new Counts<>(states);
  }

  List<ExamSeats> seats(SchoolYear year, @Nullable ExamId after, int limit) {
    SortedMap<ExamId, Integer> students = new TreeMap<>();
    Chunks.paged(
        (last, size) ->
            runner.read(
                actor, work -> work.session().enrolments().studentsWithOpen(year, last, size)),
        page ->
            runner
                .read(actor, work -> needs(work, year, page))
                .forEach((exam, number) -> students.merge(exam, number, Integer::sum)));
    return students.entrySet().stream()
        .filter(exam -> after == null || exam.getKey().compareTo(after) > 0)
        .limit(limit)
        .map(exam -> runner.read(actor, work -> seats(work, exam)))
        .toList();
  }

  private static Map<ExamId, Integer> needs(Work work, SchoolYear year, List<StudentId> students) {
    work.session().expect(students);
    Map<ExamId, Integer> needs = new TreeMap<>();
    students.stream()
        .flatMap(student -> work.session().enrolments().ofStudent(student).stream())
        .filter(enrolment -> enrolment.isOpen() && enrolment.schoolYear().equals(year))
        .forEach(
            enrolment ->
                needs.merge(
                    enrolment.of().exam(), needsASeat(work, enrolment) ? 1 : 0, Integer::sum));
    return needs;
  }

  /** Who has a seat, waits for his result, or has no attempt left, needs none now. */
  private static boolean needsASeat(Work work, Enrolment enrolment) {
    Tally tally = Standings.tally(work, enrolment);
    Standing standing = Standings.now(work, enrolment, tally);
    return standing.open() == 0
        && standing.left().orElse(1) > 0
        && !tally.isResultPending()
        && !tally.isPassed();
  }

  private static ExamSeats seats(Work work, Map.Entry<ExamId, Integer> exam) {
    return new ExamSeats(
        exam.getKey(),
        exam.getValue(),
        work.session().sittings().openFor(exam.getKey()).stream()
            .filter(sitting -> sitting.moment().start().isAfter(work.now()))
            .map(sitting -> seats(work, sitting))
            .toList());
  }

  private static ExamSeats.OfSitting seats(Work work, Sitting sitting) {
    return new ExamSeats.OfSitting(
        sitting.id(),
        sitting.capacity(),
        work.session().sittings().seatsTaken(sitting.id()).regular());
  }
}
