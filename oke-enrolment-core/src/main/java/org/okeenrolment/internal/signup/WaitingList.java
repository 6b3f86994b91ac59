package org.okeenrolment.internal.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;
import org.okeenrolment.signup.WaitingListOrder;
import org.okeenrolment.signup.WaitingPlace;

/** Who waits for a seat in a sitting, in their order, and who gets one. */
final class WaitingList {
  private final CommandRunner runner;

  WaitingList(CommandRunner runner) {
    this.runner = runner;
  }

  static List<WaitingPlace> of(Work work, SittingId sitting) {
    return of(work, List.of(sitting));
  }

  private static List<WaitingPlace> of(Work work, List<SittingId> sittings) {
    WaitingListOrder order = work.settings().waitingListOrder();
    List<Participation> waiting =
        sittings.stream()
            .flatMap(sitting -> work.session().participations().ofSitting(sitting).stream())
            .filter(Participation::isWaiting)
            .toList();
    Map<ParticipationId, Integer> used = new LinkedHashMap<>();
    waiting.forEach(
        one -> used.put(one.id(), Standings.now(work, work.enrolment(one.enrolment())).used()));
    Function<Participation, Integer> usedBy = one -> used.getOrDefault(one.id(), 0);
    List<Participation> ordered = waiting.stream().sorted(by(order, usedBy)).toList();
    List<WaitingPlace> places = new ArrayList<>();
    for (Participation one : ordered) {
      places.add(new WaitingPlace(one, places.size() + 1, order, usedBy.apply(one)));
    }
    return places;
  }

  static WaitingPlace placeOf(Work work, ParticipationId id) {
    Participation waiting = work.waiting(id);
    return of(work, waiting.sitting()).stream()
        .filter(place -> place.participation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Comparator<Participation> by(
      WaitingListOrder order, Function<Participation, Integer> used) {
    Comparator<Participation> firstCome =
        Comparator.<Participation, Instant>comparing(one -> one.recorded().at())
            .thenComparing(one -> one.of().student());
    return switch (order) {
      case FIRST_COME -> firstCome;
      case FEWEST_ATTEMPTS_USED -> Comparator.comparing(used).thenComparing(firstCome);
    };
  }

  Decision decide(PromoteWaiting command) {
    return runner.decide(
        command,
        work -> AccessRequest.of("PromoteWaiting", work.sitting(command.sittings().get(0)).exam()),
        work -> open(work, command));
  }

  private static Decision open(Work work, PromoteWaiting command) {
    Considerations found = new Considerations();
    List<Sitting> sittings = command.sittings().stream().map(work::sitting).toList();
    sittings.forEach(sitting -> PlanningRules.theSittingIsOpen(sitting, found));
    PlanningRules.theyAreForTheSameExam(sittings, found);
    PlanningRules.theyAreForTheSamePart(sittings, found);
    return found.decide();
  }

  Outcome<Promotion> promote(PromoteWaiting command) {
    return runner.run(command, () -> decide(command), () -> run(command));
  }

  private Promotion run(PromoteWaiting command) {
    Line line = runner.read(command.actor(), work -> line(work, command));
    BulkRun<Decision> run =
        new BulkRun<>(runner, command, (work, one) -> promote(work, command, line.of(one.get(0))));
    List<StudentId> promoted = new ArrayList<>();
    Map<StudentId, Decision> skipped = new LinkedHashMap<>();
    for (StudentId student : line.students()) {
      Set<SittingId> free = runner.read(command.actor(), work -> free(work, command));
      if (free.isEmpty()) {
        break;
      }
      List<Participation> places = line.of(student);
      if (places.stream().map(Participation::sitting).noneMatch(free::contains)) {
        continue;
      }
      Decision elsewhere = elsewhere(places.get(0).of());
      if (!elsewhere.isAllowed()) {
        skipped.put(student, elsewhere);
        continue;
      }
      run.process(
          List.of(student),
          decision -> count(student, decision, promoted, skipped),
          (failed, why) -> skipped.put(failed, Decision.refused(why)));
    }
    return new Promotion(promoted, skipped);
  }

  /** Whoever is earlier in line is served first, from that of his lists that others need least. */
  private Line line(Work work, PromoteWaiting command) {
    Line line =
        new Line(of(work, command.sittings()).stream().map(WaitingPlace::participation).toList());
    return line.isOnSeveralLists()
        ? line.planned(work, command.sittings(), runner.surroundings().assigner())
        : line;
  }

  /** Asks another system about whoever is next, outside of his transaction. */
  private Decision elsewhere(StudentExam of) {
    return runner
        .surroundings()
        .eligibility()
        .map(check -> check.ask(of))
        .orElse(Decision.allowed());
  }

  private static void count(
      StudentId student,
      Decision decision,
      List<StudentId> promoted,
      Map<StudentId, Decision> skipped) {
    if (decision.isAllowed()) {
      promoted.add(student);
    } else {
      skipped.put(student, decision);
    }
  }

  private static Set<SittingId> free(Work work, PromoteWaiting command) {
    return command.sittings().stream()
        .filter(id -> Line.seatsLeft(work, work.sitting(id)) > 0)
        .collect(Collectors.toSet());
  }

  /** Gives a student the first of his places that he can have; then he waits for no other. */
  private static Decision promote(Work work, PromoteWaiting command, List<Participation> places) {
    Decision last = Decision.allowed();
    for (Participation place : places) {
      last = promote(work, place.id());
      if (last.isAllowed()) {
        work.session().participations().ofStudent(place.of().student()).stream()
            .filter(Participation::isWaiting)
            .filter(other -> command.sittings().contains(other.sitting()))
            .forEach(other -> Seats.giveBack(work, other));
        break;
      }
    }
    return last;
  }

  /** All rules hold once more, but for the window: in that he asked in time. */
  private static Decision promote(Work work, ParticipationId id) {
    Participation waiting = work.participation(id);
    SignUpSituation situation = Line.situation(work, waiting);
    Decision decision =
        waiting.isWaiting()
            ? SignUpRules.decide(situation)
            : Decision.refused(Reason.of("NOT_WAITING").putFacts("id", id.value()).build());
    Decision claimed = decision.isAllowed() ? Seats.claim(work, situation) : decision;
    if (claimed.isAllowed()) {
      work.basedOn(decision.basis());
      Seats.promote(work, situation, waiting);
    }
    return claimed;
  }
}
