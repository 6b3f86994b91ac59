package org.okeenrolment.internal.rollover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.rollover.RolloverRules;
import org.okeenrolment.rollover.RolloverService;

/** Carries a school year over, a chunk of students at a time. */
public final class DefaultRolloverService implements RolloverService {
  private final CommandRunner runner;

  public DefaultRolloverService(CommandRunner runner, Explainer explainer) {
    this.runner = runner;
    explainer.add(CarryOver.class, this::decide);
  }

  @Override
  public Outcome<CarryOverResult> carryOver(CarryOver command) {
    Decision decision = decide(command);
    return decision.isAllowed()
        ? new Outcome.Done<>(run(command), decision)
        : new Outcome.NotDone<>(decision);
  }

  private Decision decide(CarryOver command) {
    return runner.refusal(command, AccessRequest.of("CarryOver")).orElse(Decision.allowed());
  }

  private CarryOverResult run(CarryOver command) {
    Map<EnrolmentId, Reason> notCarried = new LinkedHashMap<>();
    int[] carried = {0};
    BulkRun<Part> run =
        new BulkRun<>(runner, command, (work, chunk) -> carryOver(work, command.from(), chunk));
    Chunks.paged(
        (last, limit) ->
            runner.read(
                command.actor(),
                work -> work.session().enrolments().studentsWithOpen(command.from(), last, limit)),
        chunk ->
            run.process(
                chunk,
                part -> {
                  carried[0] += part.carried().size();
                  notCarried.putAll(part.notCarried());
                },
                (student, why) -> notCarried.putAll(failed(command, student, why))));
    return new CarryOverResult(carried[0], notCarried);
  }

  private record Part(List<Enrolment> carried, Map<EnrolmentId, Reason> notCarried) {}

  private static Part carryOver(Work work, SchoolYear from, List<StudentId> students) {
    Part part = new Part(new ArrayList<>(), new LinkedHashMap<>());
    students.stream()
        .flatMap(student -> work.session().enrolments().ofStudent(student).stream())
        .filter(enrolment -> enrolment.isOpen() && enrolment.schoolYear().equals(from))
        .forEach(enrolment -> carryOver(work, enrolment, part));
    work.session().enrolments().addAll(part.carried());
    return part;
  }

  private static void carryOver(Work work, Enrolment old, Part part) {
    Optional<Fact> status =
        work.settings().statusAtRollover().map(name -> new Fact.StatusChanged(work.today(), name));
    Tally tally = Standings.tally(work, old, status);
    Optional<Reason> stays = RolloverRules.staysBecause(tally, Standings.now(work, old, tally));
    if (stays.isPresent()) {
      part.notCarried().put(old.id(), stays.get());
      return;
    }
    work.session()
        .enrolments()
        .save(old.withState(EnrolmentState.CLOSED).withRecorded(work.recorded()));
    status.ifPresent(fact -> append(work, old, fact));
    Enrolment next = next(work, old);
    part.carried().add(next);
    work.did("carried over", next.id());
  }

  private static void append(Work work, Enrolment old, Fact fact) {
    work.session()
        .attempts()
        .append(LedgerEntry.builder().of(old.of()).fact(fact).recorded(work.recorded()).build());
  }

  /** The registration system delivers the new year's ids itself; the old ones stay with the old. */
  private static Enrolment next(Work work, Enrolment old) {
    return Enrolment.builder()
        .id(new EnrolmentId(work.newId()))
        .of(old.of())
        .schoolYear(old.schoolYear().next())
        .origin(EnrolmentOrigin.CARRIED_OVER)
        .purposes(old.purposes())
        .carriedOverFrom(old.id())
        .recorded(work.recorded())
        .build();
  }

  private Map<EnrolmentId, Reason> failed(CarryOver command, StudentId student, Reason why) {
    Map<EnrolmentId, Reason> failed = new LinkedHashMap<>();
    runner.read(command.actor(), work -> work.session().enrolments().ofStudent(student)).stream()
        .filter(enrolment -> enrolment.isOpen() && enrolment.schoolYear().equals(command.from()))
        .forEach(enrolment -> failed.put(enrolment.id(), why));
    return failed;
  }
}
