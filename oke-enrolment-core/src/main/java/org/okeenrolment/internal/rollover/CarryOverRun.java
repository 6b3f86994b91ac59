package org.okeenrolment.internal.rollover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.AttemptEntries;
import org.okeenrolment.internal.attempt.Histories;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.internal.enrol.End;
import org.okeenrolment.internal.signup.Seats;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.rollover.RolloverRules;

/** Carries a school year over, or only finds what that would come to. */
final class CarryOverRun implements BulkRun.Part<List<CarryOverAnswer>> {
  private final CommandRunner runner;
  private final CarryOver command;
  private final Consumer<CarryOverAnswer> told;
  private final Members members;
  private final Map<String, Integer> ended = new HashMap<>();
  private final Map<EnrolmentId, Decision> staying = new HashMap<>();
  private Set<EnrolmentId> asked = Set.of();
  private int carried;

  CarryOverRun(CommandRunner runner, CarryOver command, Consumer<CarryOverAnswer> told) {
    this.runner = runner;
    this.command = command;
    this.told = told;
    this.members = new Members(runner.surroundings().catalogue());
  }

  CarryOverResult propose() {
    return run(BulkRun.dry(runner, command, this::plan));
  }

  CarryOverResult carryOver() {
    return run(BulkRun.of(runner, command, this));
  }

  private CarryOverResult run(BulkRun<List<CarryOverAnswer>> run) {
    asked = runner.read(command.actor(), CarryOverRun::asked);
    Chunks.paged(
        (last, limit) ->
            runner.read(
                command.actor(),
                work -> work.session().enrolments().studentsOf(command.from(), last, limit)),
        students ->
            run.process(
                students,
                answers -> answers.forEach(this::count),
                (student, why) -> failed(student, why).forEach(this::count)));
    return new CarryOverResult(carried, ended, staying);
  }

  /** Answers for which enrolments a decision is asked; few, so that nobody else is looked at. */
  private static Set<EnrolmentId> asked(Work work) {
    return Chunks.from(null, work.session().requests()::open, DecisionRequest::id)
        .map(DecisionRequest::enrolment)
        .collect(Collectors.toSet());
  }

  private void count(CarryOverAnswer answer) {
    if (answer.isCarried()) {
      carried++;
    } else if (answer.isStaying()) {
      staying.put(answer.enrolment().id(), answer.decision());
    } else {
      answer.decision().reasons().forEach(why -> ended.merge(why.code(), 1, Integer::sum));
    }
    told.accept(answer);
  }

  @Override
  public List<CarryOverAnswer> plan(Work work, List<StudentId> students) {
    return students.stream()
        .flatMap(student -> ofYear(work, student))
        .map(enrolment -> new CarryOverAnswer(enrolment, decide(work, enrolment)))
        .toList();
  }

  private Stream<Enrolment> ofYear(Work work, StudentId student) {
    return work.session().enrolments().ofStudent(student).stream()
        .filter(enrolment -> enrolment.schoolYear().equals(command.from()));
  }

  private Decision decide(Work work, Enrolment enrolment) {
    return RolloverRules.carryOver(
        enrolment,
        purpose -> members.has(purpose, enrolment.of().student()),
        () -> attempts(work, enrolment));
  }

  private static Decision attempts(Work work, Enrolment enrolment) {
    Tally tally = Standings.tally(work, enrolment, status(work));
    Standing standing = Standings.now(work, enrolment, tally);
    return RolloverRules.attempts(
        tally,
        standing,
        () -> {
          Considerations extra = new Considerations();
          AttemptRules.extraAttemptsCanBeGranted(
              1,
              standing,
              tally,
              Histories.of(work, enrolment, tally.regulation(), work.now(), tally.part()),
              work.context(enrolment).group(),
              extra);
          return extra.decide();
        });
  }

  private static Optional<Fact> status(Work work) {
    return work.settings()
        .statusAtRollover()
        .map(name -> new Fact.StatusChanged(work.today(), name));
  }

  private List<CarryOverAnswer> failed(StudentId student, Reason why) {
    return runner.read(
        command.actor(),
        work ->
            ofYear(work, student)
                .filter(Enrolment::isOpen)
                .map(enrolment -> new CarryOverAnswer(enrolment, Decision.refused(why)))
                .toList());
  }

  /** Nobody who waits for the old enrolment can get a seat; for the new one he may wait again. */
  @Override
  public void save(Work work, List<CarryOverAnswer> answers) {
    answers.stream()
        .filter(CarryOverAnswer::isCarried)
        .forEach(answer -> work.basedOn(answer.decision().basis()));
    List<Enrolment> old =
        answers.stream()
            .filter(CarryOverAnswer::isCarried)
            .map(CarryOverAnswer::enrolment)
            .toList();
    old.forEach(one -> work.toCome(one).forEach(waiting -> Seats.giveBack(work, waiting)));
    List<Enrolment> closed =
        old.stream()
            .map(one -> one.withState(EnrolmentState.CLOSED).withRecorded(work.recorded()))
            .toList();
    work.session().enrolments().saveAll(closed);
    closed.forEach(one -> work.did("closed", one.id()));
    closed.stream().filter(one -> asked.contains(one.id())).forEach(one -> End.lapse(work, one));
    status(work).ifPresent(fact -> old.forEach(one -> AttemptEntries.append(work, one.of(), fact)));
    List<Enrolment> carried = old.stream().map(one -> next(work, one)).toList();
    work.session().enrolments().addAll(carried);
    carried.forEach(one -> work.did("carried over", one.id()));
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
}
