package org.okeenrolment.internal.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Bound;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.LostSeats;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Relocation;
import org.okeenrolment.plan.SeatCount;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;

/**
 * Makes sittings smaller: each student moves in a transaction of his own, the last first, to where
 * it is planned so that most find a seat; whoever does not is tried on all once more. A sitting of
 * which no seat is left and on which nobody stays is cancelled.
 */
final class Reducing {
  private final CommandRunner runner;
  private final Explainer commands;

  Reducing(CommandRunner runner, Explainer commands) {
    this.runner = runner;
    this.commands = commands;
  }

  Decision decide(ReduceSitting command) {
    return runner.decide(
        command,
        work -> AccessRequest.of("ReduceSitting", work.sitting(command.sitting()).exam()),
        work -> decide(work, command));
  }

  private static Decision decide(Work work, ReduceSitting command) {
    Considerations found = new Considerations();
    Sitting sitting = work.sitting(command.sitting());
    if (!isLost(command) || sitting.state() != SittingState.CANCELLED) {
      PlanningRules.theSittingIsOpen(sitting, found);
    }
    PlanningRules.theMomentIsToCome(sitting.moment().start(), work.now(), found);
    if (command.capacity() > sitting.capacity()) {
      found.refuse(
          Reason.of("NOT_SMALLER")
              .putFacts("capacity", command.capacity())
              .putFacts("now", sitting.capacity())
              .build());
    }
    command.targets().stream()
        .map(work::sitting)
        .forEach(target -> PlanningRules.itIsAnotherSittingOfTheExam(target, sitting, found));
    return found.decide();
  }

  Outcome<Relocation> run(ReduceSitting command) {
    return runner.run(command, () -> decide(command), () -> relocate(command));
  }

  private Relocation relocate(ReduceSitting command) {
    Map<StudentId, Participation> lastFirst =
        runner.read(command.actor(), work -> lastFirst(work, command));
    LostSeats planned =
        runner.read(
            command.actor(),
            work ->
                LostSeats.plan(
                    work,
                    runner.surroundings().assigner(),
                    command,
                    List.copyOf(lastFirst.values()),
                    taken(work, command) - command.capacity()));
    Map<StudentId, SittingId> targets = new LinkedHashMap<>(planned.targets());
    BulkRun<Moved> run =
        new BulkRun<>(
            runner,
            command,
            (work, one) ->
                move(
                    work,
                    command,
                    Objects.requireNonNull(lastFirst.get(one.get(0))),
                    targets.get(one.get(0))));
    Map<StudentId, SittingId> moved = new LinkedHashMap<>();
    Map<StudentId, Decision> notMoved = new LinkedHashMap<>(planned.refused());
    List<StudentId> inTurn = new ArrayList<>(targets.keySet());
    inTurn.addAll(lastFirst.keySet());
    for (StudentId student : inTurn) {
      if (moved.containsKey(student)) {
        continue;
      }
      if (runner.read(command.actor(), work -> taken(work, command)) <= command.capacity()) {
        break;
      }
      run.process(
          List.of(student),
          result -> {
            if (result.decision().isAllowed()) {
              moved.put(student, result.to());
              notMoved.remove(student);
            } else {
              notMoved.put(student, result.decision());
            }
          },
          (failed, why) -> notMoved.put(failed, Decision.refused(why)));
      targets.remove(student);
    }
    run.once(work -> reduce(work, command));
    return new Relocation(
        runner.read(command.actor(), work -> work.sitting(command.sitting())), moved, notMoved);
  }

  private static int taken(Work work, ReduceSitting command) {
    SeatCount taken = work.session().sittings().seatsTaken(command.sitting());
    return taken.of(SeatPool.REGULAR) + (isLost(command) ? taken.of(SeatPool.LATE) : 0);
  }

  private static boolean isLost(ReduceSitting command) {
    return command.capacity() == 0;
  }

  /** The late seats are not among those of the capacity, but go with the room. */
  private static Map<StudentId, Participation> lastFirst(Work work, ReduceSitting command) {
    Map<StudentId, Participation> lastFirst = new LinkedHashMap<>();
    work.signedUp(command.sitting()).stream()
        .filter(seat -> isLost(command) || seat.pool() != SeatPool.LATE)
        .sorted(
            Comparator.<Participation, Instant>comparing(seat -> seat.recorded().at())
                .thenComparing(seat -> seat.of().student())
                .reversed())
        .forEach(seat -> lastFirst.put(seat.of().student(), seat));
    return lastFirst;
  }

  private record Moved(Decision decision, SittingId to) {}

  /**
   * Moves a student to where it is planned, or to the first sitting on which the rules allow it.
   */
  private Moved move(
      Work work, ReduceSitting command, Participation seat, @Nullable SittingId planned) {
    List<Moved> tried = new ArrayList<>();
    for (SittingId target : planned == null ? command.targets() : List.of(planned)) {
      MoveSignUp move = new MoveSignUp(command.actor(), seat.id(), target, command.reason());
      Bound<?, ?>.Found found = commands.bind(move).find(work);
      Decision decision = found.decide(work);
      Decision claimed = decision.isAllowed() ? found.claim(work) : decision;
      tried.add(new Moved(claimed, target));
      if (claimed.isAllowed()) {
        work.basedOn(decision.basis());
        found.save(work);
        break;
      }
    }
    return tried.get(tried.size() - 1);
  }

  private Moved reduce(Work work, ReduceSitting command) {
    Sitting sitting = work.sitting(command.sitting());
    int taken = taken(work, command);
    if (isLost(command) && taken == 0) {
      cancel(work, command);
      return new Moved(Decision.allowed(), sitting.id());
    }
    int capacity = Math.max(command.capacity(), Math.min(taken, sitting.capacity()));
    if (capacity != sitting.capacity()) {
      work.did("capacity changed", sitting.id());
      work.session().sittings().save(sitting.withCapacity(capacity).withRecorded(work.recorded()));
    }
    return new Moved(Decision.allowed(), sitting.id());
  }

  /** Who only waits is told by the same command as everybody else. */
  private void cancel(Work work, ReduceSitting command) {
    Bound<?, ?>.Found cancelled =
        commands
            .bind(new CancelSitting(command.actor(), command.sitting(), command.reason()))
            .find(work);
    if (!cancelled.isAlready()) {
      cancelled.save(work);
    }
  }
}
